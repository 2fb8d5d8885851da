// Leaks that happened, in the order of the docs page. The code of each, written afresh in the shape that did it, is in `cases/<id>-<name>/`:
// what is found is declared there as `// leak: rule (kind)`, what is not as `// missed: rule (kind)`.

export interface Incident {
  readonly folder: string;
  readonly title: string;
  /** Advisory, release or change that repaired it, as far as it is public. */
  readonly source: string;
  /** What the code did, in one sentence. */
  readonly story: string;
  readonly rules: readonly string[];
  /** Why the plugin does not see it, or which part of it. */
  readonly missed?: string;
}

export const incidents: readonly Incident[] = [
  {
    folder: "01-cdxgen",
    title: "cdxgen server",
    source: "up to 11.4.4",
    story: "One GET request without a body ended the server: it read `path` and `url` of an undefined body.",
    rules: ["no-unguarded-body-access"],
  },
  {
    folder: "02-tsparticles-mcp",
    title: "@tsparticles/mcp-server",
    source: "4.3.0, GHSA-4p8p-pjpq-2w7h",
    story: "Text that is no JSON threw inside an async handler of a bare HTTP server and ended the process.",
    rules: ["no-unguarded-body-access"],
  },
  {
    folder: "03-express-persona",
    title: "express-persona and restify",
    source: "restify 5.0.1",
    story: "A key was compared with null before anybody knew whether there was a body.",
    rules: ["no-unguarded-body-access"],
  },
  {
    folder: "04-tooljet-reset",
    title: "ToolJet password reset",
    source: "1.6, CVE-2022-27978",
    story: "A request without a token found the first user who had none, and set that user's password.",
    rules: ["no-unguarded-body-access"],
  },
  {
    folder: "05-flowise-account",
    title: "Flowise account recovery",
    source: "up to 3.0.5, CVE-2025-58434",
    story: "A service returned the user it had just saved, reset token and all, and the controller answered with it.",
    rules: ["no-unprojected-query-response"],
  },
  {
    folder: "06-flowise-chatbot-config",
    title: "Flowise chatbot configuration",
    source: "GHSA-4jpm-cgx2-8h37",
    story: "One column of a record was itself a bag of keys, and was spread into a public answer.",
    rules: ["no-unprojected-query-response"],
    missed: "the answer takes named columns, which is what the rule asks for. That the text in one of them holds credentials stands in no schema.",
  },
  {
    folder: "07-lunary",
    title: "lunary",
    source: "April 2024",
    story: "`account.*` went to the client; the first repair listed the columns, the recovery token among them.",
    rules: ["no-unprojected-query-response"],
  },
  {
    folder: "08-saas-starter-kit",
    title: "BoxyHQ SaaS starter kit",
    source: "before #760",
    story: "An updated user, team members with their users, and API keys were answered whole.",
    rules: ["no-unprojected-query-response"],
  },
  {
    folder: "09-nametag",
    title: "nametag",
    source: "before #412",
    story: "The result of an update left through a response helper.",
    rules: ["no-unprojected-query-response"],
  },
  {
    folder: "10-airtrail",
    title: "AirTrail",
    source: "before #617",
    story: "Every column of the users went to every client; a page took away the password and left the API key.",
    rules: ["no-unprojected-query-response"],
    missed: "the page's half. Which columns a table has stands in a TypeScript type only, so that what is left after the password is not known.",
  },
  {
    folder: "11-formbricks-me",
    title: "Formbricks management API",
    source: "v1 `management/me`",
    story: "A route handler answered with the user as it came from the database.",
    rules: ["no-unprojected-query-response"],
  },
  {
    folder: "12-fliks",
    title: "fliks",
    source: "before #399",
    story: "Lists of films carried their owner along, and the owner the hash of a password.",
    rules: ["no-unprojected-query-response"],
  },
  {
    folder: "13-strapi",
    title: "Strapi",
    source: "CVE-2022-30617, CVE-2022-30618, CVE-2023-34093, CVE-2023-36472",
    story: "Populated relations were sent without being sanitised.",
    rules: ["no-unprojected-query-response"],
  },
  {
    folder: "14-whole-user",
    title: "ToolJet, Amplication, Habitica",
    source: "CVE-2022-3422, amplication#682, habitica#682",
    story: "A look-up by invitation or id answered with the whole user.",
    rules: ["no-unprojected-query-response"],
  },
  {
    folder: "15-formbricks-responses",
    title: "Formbricks responses",
    source: "before #8622",
    story: "The text of any error went through the project's own 500 helper.",
    rules: ["no-raw-error-response"],
  },
  {
    folder: "16-civitai-umami-nocodb",
    title: "Civitai, Umami, NocoDB",
    source: "civitai before #3850, umami#4348, CVE-2022-2062",
    story: "Errors were answered by their message, as objects, and as the text of `util.inspect`.",
    rules: ["no-raw-error-response"],
  },
  {
    folder: "17-outstatic",
    title: "Outstatic",
    source: "up to 2.1.9, CVE-2026-52539",
    story: "The key of all sessions was a published constant wherever the variable was not set.",
    rules: ["no-exported-secrets"],
  },
  {
    folder: "18-tensei-auth",
    title: "@tensei/auth",
    source: "up to 0.11.5",
    story: "A configuration object fell back to a literal key.",
    rules: ["no-hardcoded-secrets"],
  },
  {
    folder: "19-jellystat-nodestatus",
    title: "Jellystat and NodeStatus",
    source: "2023 and 2026",
    story: "Tokens were signed with a literal wherever the variable was not set.",
    rules: ["no-hardcoded-secrets"],
  },
  {
    folder: "20-codex-docs",
    title: "codex.docs",
    source: "2.3.3",
    story: "The default configuration came with a secret, and tokens were signed with it.",
    rules: ["no-hardcoded-secrets"],
  },
  {
    folder: "21-props",
    title: "sql-translator and chatbot-ui",
    source: "`getServerSideProps`",
    story: "An API key from the environment was handed to the page as a property.",
    rules: ["no-exported-secrets"],
  },
  {
    folder: "22-client-page",
    title: "A nextjs-auth example and notion-clone",
    source: "client pages",
    story: "A client secret stood in a page's code, another in a variable that the bundler publishes.",
    rules: ["no-exported-secrets"],
  },
  {
    folder: "23-rendertron",
    title: "rendertron",
    source: "1.0.0, CVE-2017-18355",
    story: "All of `node_modules` was served, and with it what the install scripts had left there.",
    rules: ["no-served-source"],
  },
  {
    folder: "24-dirname",
    title: "react-starter-kit, investment-insights, msge-no",
    source: "#135, #48, #62",
    story: "The folder of the server itself was served.",
    rules: ["no-served-source"],
  },
  {
    folder: "25-next-connect",
    title: "next-connect",
    source: "up to 1.0.0-next.0",
    story: "The default error handler ended the response with the stack.",
    rules: ["no-raw-error-response"],
  },
  {
    folder: "26-ever-gauzy",
    title: "Ever Gauzy",
    source: "before #10008",
    story: "A 400 was made of whatever the database driver had thrown.",
    rules: ["no-raw-error-response"],
  },
  {
    folder: "27-keystone",
    title: "@keystone-6/core",
    source: "3.0.0, CVE-2022-39382",
    story: "The bundler put nothing in place of NODE_ENV, so that branches for development ran in production.",
    rules: ["no-debug-exposure"],
    missed: "the text asks for the environment as it should; what the bundler made of it stands elsewhere. It is why every suggestion writes `=== \"development\"`.",
  },
  {
    folder: "28-formbricks-action",
    title: "Formbricks server actions",
    source: "before #908",
    story: "A server action deleted whatever survey the client named, for anybody.",
    rules: ["require-authentication"],
  },
  {
    folder: "29-open-mercato",
    title: "Open Mercato webhooks",
    source: "webhook routes",
    story: "What the verifier threw was answered to whoever had sent the request.",
    rules: ["no-raw-error-response"],
  },
  {
    folder: "30-outline",
    title: "Outline",
    source: "before 1.6.0, CVE-2026-33640",
    story: "A limiter was there, and its key could be chosen by the client.",
    rules: ["require-rate-limit"],
    missed: "whether a proxy's header can be trusted is a matter of deployment. The plugin does not claim to know.",
  },
  {
    folder: "31-body-parser",
    title: "body-parser",
    source: "before 1.20.6 and 2.3.0, GHSA-v422-hmwv-36x6",
    story: "A limit that could not be read switched the check off.",
    rules: ["require-body-limit"],
  },
  {
    folder: "32-source-maps",
    title: "Formbricks and UniBrain",
    source: "formbricks#5598, UniBrain#261",
    story: "The sources of the bundle were published beside it.",
    rules: ["no-debug-exposure"],
  },
];
