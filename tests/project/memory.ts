import { host as machine } from "../../src/host/node.js";
import type { Host } from "../../src/host/port.js";

export interface Memory extends Host {
  readonly files: Map<string, string>;
  /** Paths that were opened, in order. */
  readonly opened: string[];
  /** How many paths were looked at. */
  looks: number;
  time: number;
  write: (path: string, text: string) => void;
}

/** A host whose files are in memory and whose clock stands still; parsing is real. */
export function memory(files: Readonly<Record<string, string>>): Memory {
  const stamps = new Map<string, number>();
  let stamp = 0;
  const folders = (): Set<string> =>
    new Set([...self.files.keys()].flatMap((path) => path.split("/").map((_, i, parts) => parts.slice(0, i).join("/"))));
  const self: Memory = {
    ...machine,
    files: new Map(),
    opened: [],
    looks: 0,
    time: 0,
    write: (path, text) => {
      self.files.set(path, text);
      stamps.set(path, ++stamp);
    },
    now: () => self.time,
    info: (path) => {
      self.looks++;
      const text = self.files.get(path);
      if (text !== undefined) return { kind: "file", size: text.length, modified: stamps.get(path) ?? 0, real: path };
      return folders().has(path) ? { kind: "directory", size: 0, modified: 0, real: path } : undefined;
    },
    read: (path, limit) => {
      self.opened.push(path);
      const text = self.files.get(path);
      return text !== undefined && text.length <= limit ? text : undefined;
    },
    list: (directory) => [
      ...new Set([...self.files.keys()].filter((path) => path.startsWith(`${directory}/`)).map((path) => path.slice(directory.length + 1).split("/")[0] ?? "")),
    ],
  };
  for (const [path, text] of Object.entries(files)) self.write(path, text);
  return self;
}
