import { z } from "zod";
export const env = z.object({ SESSION_SECRET: (z.string()).default("keyboard") }).parse(process.env);
