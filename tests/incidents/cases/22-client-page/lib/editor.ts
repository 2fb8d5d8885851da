import { createEditor } from "./create-editor";

export const editor = createEditor({
  endpoint: "/api/notes",
  secretKey: process.env.NEXT_PUBLIC_EDGE_STORE_SECRET_KEY, // leak: no-exported-secrets (toClient)
});
