import type { Module } from "../../concepts/module.js";
import { oncePerFile } from "../../syntax/once.js";
import { nodesOf } from "../nodes.js";
import { judge } from "./judge.js";
import { isConstant } from "./places.js";
import type { Secret } from "./secret.js";

/** The secrets of a module that show without a look at the libraries it uses, in source order. */
export const namedSecrets = oncePerFile((module: Module): readonly Secret[] => nodesOf(module).texts.flatMap((text) => (isConstant(text) ? (judge(text, module) ?? []) : [])));
