// Resolvers in files without an import: the form of their parameters says what they are.
import { refresh } from "./reports.js";

export const one = async (parent, args, context) => refresh(args, context).catch((problem) => problem.message); // expect: message
export const two = async (parent, args, context, info) => refresh(args, context, info).catch((problem) => problem.message); // expect: message
export const quiet = async (parent, args, context) => refresh(args, context).catch(() => "Not now");
