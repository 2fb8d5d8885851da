// Checks the fixtures as a compiler sees them: every library that they import is there, and has what they call.
// They are about input that nobody checked, so the compiler is not strict; what a fixture's project would hold beside it is taken on trust.
import { relative } from "node:path";
import ts from "typescript";
import { codeFiles, counts, diagnosticsOf, folders, programOf, root } from "./fixtures/compiling.mjs";

const files = folders.flatMap(codeFiles);
const program = programOf(files);
const only = process.argv[2];
const diagnostics = files.filter((file) => only === undefined || file.includes(only)).flatMap((file) => diagnosticsOf(program, file).filter(counts));
for (const { file, start, code, messageText } of diagnostics) {
  const line = file && start !== undefined ? ts.getLineAndCharacterOfPosition(file, start).line + 1 : 0;
  console.log(`${relative(root, file?.fileName ?? "")}:${line} TS${code} ${ts.flattenDiagnosticMessageText(messageText, " ").slice(0, 300)}`);
}
console.log(`${files.length} fixture files, ${diagnostics.length} errors`);
if (diagnostics.length > 0) process.exitCode = 1;
