import type { UtilityModel } from "../../concepts/model.js";

/** Files that are opened: served where the path is the client's choice. Source: https://nodejs.org/api/fs.html. */
export const fileReads: UtilityModel = {
  kind: "utility",
  id: "file-reads",
  packages: ["fs", "node:fs", "fs-extra", "graceful-fs"],
  exports: { default: "file-reads.fs", createReadStream: "file-reads.read", readFile: "file-reads.read", readFileSync: "file-reads.read", promises: "file-reads.fs" },
  companions: [{ packages: ["fs/promises", "node:fs/promises"], exports: { default: "file-reads.fs", readFile: "file-reads.read", createReadStream: "file-reads.read" } }],
  shapes: {
    "file-reads.fs": {
      props: { promises: "file-reads.fs" },
      methods: Object.fromEntries(["createReadStream", "readFile", "readFileSync"].map((name) => [name, { serves: [{ what: "read", path: { arg: 0 } }] }])),
    },
    "file-reads.read": { call: { serves: [{ what: "read", path: { arg: 0 } }] } },
  },
};
