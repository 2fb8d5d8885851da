import { errorRegions, unloggedAnswer, type ErrorRegion, type FailureAnswer } from "../analysis/errors/index.js";
import { defineRule } from "../rule/define.js";
import type { Finding } from "../rule/finding.js";
import { logRepairs, repairUnlogged } from "../rule/suggest/log-error.js";

type Kind = "answered" | "handler" | "throwNew";

interface UnloggedEvidence {
  readonly region: ErrorRegion;
  readonly answer: FailureAnswer;
}

const PLACES: Readonly<Record<ErrorRegion["how"], string>> = { clause: "catch clause", callback: "callback", handler: "error handler" };

export default defineRule({
  name: "require-error-log",
  docs: {
    description: "Require a log entry for an error that the client is answered with a failure for",
    preset: "strict",
    severity: "warn",
    cwe: [390, 778],
    asvs: ["16.3.4"],
    api: [],
  },
  messages: {
    answered: "This {{place}} answers the client and forgets the error: no log call, no rethrow and no call that passes the error on was found in it. Log the error before answering.",
    handler: "This error handler answers the client and forgets the error: no log call and no call that passes the error on was found in it. Log the error before answering.",
    throwNew: "This {{place}} throws an exception for the client in place of the error, which is neither logged nor kept as its cause. Log the error, or pass it on as the cause.",
  },
  suggestions: logRepairs,
  options: {},
  *detect(file): Iterable<Finding<Kind, UnloggedEvidence>> {
    if (file.isClient || !file.serves) return;
    for (const region of errorRegions(file)) {
      const answer = unloggedAnswer(file, region);
      if (!answer) continue;
      const kind = region.how === "handler" ? "handler" : answer.thrown ? "throwNew" : "answered";
      yield { kind, node: region.node, data: { place: PLACES[region.how] }, evidence: { region, answer } };
    }
  },
  suggest: ({ evidence: { region, answer } }, edits, file) => repairUnlogged(region, answer, edits, file),
});
