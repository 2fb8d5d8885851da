import { type NextApiHandler, type NextApiRequest, type GetServerSideProps, type GetStaticProps } from "next";
import type { VercelApiHandler } from "@vercel/node";
import type { NextMiddleware } from "next/server";
// @ts-expect-error until next-connect 1
import nc, { createEdgeRouter, createRouter } from "next-connect";
import { refresh } from "./reports.js";

// next-connect
const router = createRouter<any, any>();
router.get(async (ask, answer) => refresh().catch((problem) => answer.json(problem.message))); // expect: message
router.use(async (ask, answer, go) => refresh().then(go, (problem) => answer.json(problem.message))); // expect: message
router.post(async (ask, answer) => refresh().catch(() => answer.json("Not now")));
export default router.handler({
  onError: (problem: any, ask, answer) => answer.json(problem.message), // expect: message
});
export const old = nc({ onError: (problem, ask, answer) => answer.json(problem.message) }); // expect: message
const edge = createEdgeRouter<any, any>();
edge.get(async () => refresh().catch((problem) => Response.json(problem.message))); // expect: message

// What a type calls a handler.
export const first: NextApiHandler = (ask, answer) => refresh().catch((problem) => answer.json(problem.message)); // expect: message
export const second: VercelApiHandler = (ask, answer) => refresh().catch((problem) => answer.json(problem.message)); // expect: message
export const third: GetServerSideProps = async () => ({ props: { reason: await refresh().catch((problem) => problem.message) } }); // expect: message
export const fourth: GetStaticProps = async () => ({ props: { reason: await refresh().catch((problem) => problem.message) } }); // expect: message
export const fifth: NextMiddleware = async () => refresh().catch((problem) => Response.json(problem.message)); // expect: message

// A helper to which an API route hands its request and response.
export const show = (ask: NextApiRequest, res) => refresh(ask.query).catch((problem) => res.json(problem.message)); // expect: message
