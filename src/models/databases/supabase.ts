import type { DatabaseModel, Method, Yield } from "../../concepts/model.js";
import { each, find, none, query, same } from "./build/methods.js";

/**
 * Supabase: https://supabase.com/docs/reference/javascript/select, `@supabase/postgrest-js` 2 `dist/index.d.mts`.
 * A call resolves to `{ data, error, count, status }` and does not throw; writes give rows only when `select` follows;
 * a select list may hold related tables: `id, author(name)`, `posts(*)`.
 */
const client: Yield = "supabase.client";
const create: Method = { returns: client };
const list = { projections: [{ arg: 0, form: "words" }] } as const;
const factories = [
  ...["createClient", "createServerClient", "createBrowserClient", "createServiceRoleClient"],
  ...["createRouteHandlerClient", "createServerComponentClient", "createServerActionClient", "createMiddlewareClient", "createPagesServerClient", "createServerSupabaseClient"],
  ...["serverSupabaseClient", "serverSupabaseServiceRole"],
];

export const supabase: DatabaseModel = {
  id: "supabase",
  kind: "database",
  packages: ["@supabase/supabase-js", "@supabase/ssr", "@supabase/auth-helpers-nextjs", "@supabase/auth-helpers-remix", "@supabase/auth-helpers-sveltekit", "#supabase/server"],
  exports: Object.fromEntries(factories.map((name) => [name, "supabase.create"])),
  types: { SupabaseClient: client },
  unseen: [{ name: /^supabase(?:Admin|Client|Server)?$/i, uses: ["from", "rpc"], yields: client }],
  shapes: {
    "supabase.create": { call: create },
    "supabase.client": {
      methods: {
        from: { returns: { shape: "supabase.table", subject: { from: "arg", arg: 0 } } },
        schema: same,
      },
    },
    "supabase.table": {
      methods: {
        select: find("many", { at: [["data"]], ...list }, "supabase.result"),
        insert: none("create", { at: [["data"]] }, "supabase.write"),
        ...each(["update", "upsert"], none("update", { at: [["data"]] }, "supabase.write")),
        delete: none("delete", { at: [["data"]] }, "supabase.write"),
      },
    },
    "supabase.result": {
      props: { error: { error: true }, ...Object.fromEntries(["count", "status", "statusText"].map((name) => [name, { plain: true }])) },
      methods: {
        ...each(["single", "maybeSingle"], query({ records: "one" }, { same: true })),
        ...each(["eq", "neq", "gt", "gte", "lt", "lte", "like", "ilike", "is", "in", "contains", "containedBy", "overlaps", "textSearch", "match", "not", "or", "filter"], same),
        ...each(["order", "limit", "range", "abortSignal", "returns", "overrideTypes", "throwOnError", "rollback", "maxAffected", "select"], same),
      },
    },
    "supabase.write": {
      props: { error: { error: true }, ...Object.fromEntries(["count", "status", "statusText"].map((name) => [name, { plain: true }])) },
      methods: { select: query({ records: "many", ...list }, "supabase.result") },
      anyMethod: same,
    },
  },
  projectionWords: { kind: "argument", arg: 0, style: "list" },
};
