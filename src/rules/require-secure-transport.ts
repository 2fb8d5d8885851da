import { openCookies, plainUrls, withoutHsts, type NoHsts, type OpenCookie, type PlainUrl } from "../analysis/transport/index.js";
import type { Node } from "../concepts/ast.js";
import { defineRule } from "../rule/define.js";
import type { Finding, Suggestion } from "../rule/finding.js";
import { quoted } from "../rule/suggest/quoted.js";
import { onlySetting, withSetting } from "../rule/suggest/settings.js";

type Kind = "cookie" | "hsts" | "session" | "url";
type Evidence = { readonly cookie: OpenCookie } | { readonly hsts: NoHsts } | { readonly url: PlainUrl };

/** Credentials that whoever listens on the way can read. Cookies whose `secure` is computed, or that hold no credential, are fine. */
export default defineRule({
  name: "require-secure-transport",
  docs: {
    description: "Require that credentials travel over HTTPS only",
    preset: "strict",
    severity: "error",
    cwe: [319, 614],
    asvs: [],
    api: ["API8"],
  },
  messages: {
    session: "`{{expression}}` lets browsers send the session's cookie over plain HTTP too, where anybody on the way can take it. Set `secure` to true.",
    cookie: "Browsers send the cookie {{name}} over plain HTTP too, where anybody on the way can take it. Set `secure` to true.",
    hsts: "`{{expression}}` lets browsers talk to this server over plain HTTP again. Leave it out, or give it a long `max-age`.",
    url: "A key or password goes to {{host}} over plain HTTP, where anybody on the way can read it. Use `https://`.",
  },
  suggestions: {
    secure: "Set secure to true",
    remove: "Leave it out",
    year: "Ask for HTTPS for a year",
    https: "Use https://",
  },
  options: {},
  *detect(file): Iterable<Finding<Kind, Evidence>> {
    for (const cookie of openCookies(file)) {
      const { kind, node, name = "" } = cookie;
      yield { kind, node, data: { expression: quoted(file, setting(node)), name: `\`${name}\`` }, evidence: { cookie } };
    }
    for (const hsts of withoutHsts(file)) yield { kind: "hsts", node: hsts.node, data: { expression: quoted(file, setting(hsts.node)) }, evidence: { hsts } };
    for (const url of plainUrls(file)) yield { kind: "url", node: url.node, data: { host: url.host }, evidence: { url } };
  },
  offer({ evidence, node }, edits, file): Suggestion<"https" | "remove" | "secure" | "year">[] {
    const [start] = node.range;
    if ("url" in evidence) return [{ id: "https", edits: [{ range: [start + 1, start + 5], text: "https" }] }];
    if ("hsts" in evidence) {
      if (evidence.hsts.header) return [{ id: "year", edits: edits.replace(node, edits.string("max-age=31536000")) }];
      return node.parent?.type === "Property" ? [{ id: "remove", edits: edits.remove(onlySetting(node.parent)) }] : [];
    }
    const { decided, spec, given } = evidence.cookie;
    if (given) return [{ id: "secure", edits: edits.replace(node, "true") }];
    if (!decided || !spec) return [{ id: "secure", edits: [{ range: [node.range[1] - 1, node.range[1] - 1], text: "; Secure" }] }];
    const place = { ...spec.options, path: [...(spec.options.path ?? []), spec.key ?? "secure"] };
    return [{ id: "secure", edits: withSetting(decided, place, "true", edits, file) }];
  },
});

/** With its name: `secure: false`. */
function setting(node: Node): Node {
  return node.parent?.type === "Property" ? node.parent : node;
}
