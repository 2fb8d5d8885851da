import type { Sight, WayStep } from "./explain.js";
import { identity } from "./rule/identity.js";

interface Location {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: "SRCROOT" };
    readonly region: { readonly startLine: number; readonly startColumn: number; readonly endLine: number; readonly endColumn: number };
  };
  readonly message: { readonly text: string };
}

/** Code flows of SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/, §3.36): a result for each value, a flow for each of its ways. */
export function sarifOf(sights: readonly Sight[], root: string | undefined): object {
  const location = (step: WayStep): Location => locationOf(step, root);
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: identity.name, version: identity.version, rules: [] } },
        columnKind: "utf16CodeUnits",
        results: sights.map(({ what, place, ways }) => ({
          kind: "informational",
          level: "none",
          message: { text: `${place.text} ${what}` },
          locations: [location(place)],
          codeFlows: ways.map(({ source, steps }) => ({ message: { text: source }, threadFlows: [{ locations: steps.map((step) => ({ location: location(step) })) }] })),
        })),
      },
    ],
  };
}

function locationOf({ file, line, column, endLine, endColumn, text }: WayStep, root: string | undefined): Location {
  const path = file.replaceAll("\\", "/");
  const artifactLocation = root !== undefined && path.startsWith(`${root}/`) ? { uri: encodeURI(path.slice(root.length + 1)), uriBaseId: "SRCROOT" as const } : { uri: `file://${path.startsWith("/") ? "" : "/"}${encodeURI(path)}` };
  return { physicalLocation: { artifactLocation, region: { startLine: line, startColumn: column, endLine, endColumn } }, message: { text } };
}
