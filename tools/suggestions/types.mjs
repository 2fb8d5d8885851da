// Whether texts type-check in the place of a project's files, all of them in one program of the project's own TypeScript.
import { createRequire } from "node:module";
import { dirname, extname, join } from "node:path";

/**
 * @param {string} config The project's tsconfig.json.
 * @param {readonly { path: string, text: string, label: string }[]} variants Each is read as if it stood beside the file whose path it has.
 * @returns {string[]} One line for each error.
 */
export function typeErrors(config, variants) {
  /** @type {import("typescript")} */
  const ts = createRequire(config)("typescript");
  const parsed = ts.getParsedCommandLineOfConfigFile(config, {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
    throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
  } });
  if (!parsed) throw new Error(`${config} can't be read.`);
  const files = new Map(variants.map((variant, i) => [join(dirname(variant.path), `suggestion-${i}${extname(variant.path)}`), variant]));
  const options = { ...parsed.options, noEmit: true, moduleDetection: ts.ModuleDetectionKind.Force };
  const host = ts.createCompilerHost(options);
  host.fileExists = (path) => files.has(path) || ts.sys.fileExists(path);
  host.readFile = (path) => files.get(path)?.text ?? ts.sys.readFile(path);
  const program = ts.createProgram([...parsed.fileNames, ...files.keys()], options, host);
  return [...files].flatMap(([path, { label, text }]) => {
    const source = program.getSourceFile(path);
    if (!source) return [`${label}: not in the program`];
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(({ start = 0, messageText }) => {
      const { line } = source.getLineAndCharacterOfPosition(start);
      return `${label}: ${ts.flattenDiagnosticMessageText(messageText, " ")}\n    ${text.split("\n")[line]?.trim() ?? ""}`;
    });
  });
}
