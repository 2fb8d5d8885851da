import type { Files } from "./files.js";
import { isRecord, textsOf } from "./json.js";
import type { Manifest } from "./package.js";
import { join } from "./paths.js";
import type { PathConfig, PathPattern } from "./tsconfig.js";

const limit = 200_000;
const CONFIG = /^(?:\.babelrc(?:\.\w+)?|[\w-]+\.config\.(?:[cm]?[jt]s|json))$/;

const text = String.raw`["'\`]([^"'\`\n]+)["'\`]`;
const TABLE = /["']?\balias["']?\s*:\s*\{([^{}]*)\}/g;
/** A value may be put together: `path.resolve(__dirname, "src")`, `fileURLToPath(new URL("./src", import.meta.url))`. */
const ENTRY = new RegExp(String.raw`(?:${text}|([\w$]+))\s*:\s*((?:[^,()]|\((?:[^()]|\([^()]*\))*\))+)`, "g");

/**
 * Aliases that no tsconfig.json tells: those of a bundler or a framework (`alias: { $server: "src/server" }`), of Babel's module resolver and of
 * the package `module-alias`. A configuration is read as text: what it computes is unknown.
 */
export function aliasesIn({ root, json }: Manifest, files: Files): PathConfig {
  const own = isRecord(json["_moduleAliases"]) ? Object.entries(json["_moduleAliases"]).flatMap(([name, target]) => textsOf(target).map((place) => [name, place] as const)) : [];
  const configured = files.list(root).flatMap((name) => (CONFIG.test(name) ? (files.derive(`${root}/${name}`, "aliases", limit, tablesIn) ?? []) : []));
  return { patterns: [...own, ...configured].flatMap(([name, target]) => patternsFor(name, join(root, target))), baseUrl: undefined };
}

function tablesIn(content: string): (readonly [name: string, target: string])[] {
  const bare = content.replace(/^\s*\/\/.*$/gm, "");
  return [...bare.matchAll(TABLE)].flatMap(([, inside = ""]) =>
    [...inside.matchAll(ENTRY)].flatMap(([, quoted, plain, value = ""]) => {
      const name = quoted ?? plain;
      const target = [...value.matchAll(new RegExp(text, "g"))].at(-1)?.[1];
      return name === undefined || target === undefined ? [] : [[name, target] as const];
    }),
  );
}

/** The name itself and what lies below it. */
function patternsFor(name: string, target: string): PathPattern[] {
  const [stem, place] = [name, target].map((each) => each.replace(/\/\*?$/, ""));
  if (stem === undefined || place === undefined || stem === "" || /^\.{1,2}$/.test(stem)) return [];
  return [
    { pattern: stem, targets: [place] },
    { pattern: `${stem}/*`, targets: [`${place}/*`] },
  ];
}
