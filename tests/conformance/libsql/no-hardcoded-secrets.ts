import { createClient } from "@libsql/client";

export const client = createClient({ url: "libsql://looms.turso.io", authToken: "eyJ-of-the-weavers" }); // expect: inline
