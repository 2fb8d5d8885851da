import { cookies } from "next/headers";
import { permanentRedirect, redirect } from "next/navigation";
import { NextResponse } from "next/server";
import { refresh } from "../../reports.js";

export async function GET() {
  await refresh().catch((problem) => Response.json(problem.message)); // expect: message
  await refresh().catch((problem) => NextResponse.json(problem.message)); // expect: message
  await refresh().catch((problem) => NextResponse.rewrite(`https://shop.example/failed?${problem.message}`)); // expect: message
  await refresh().catch((problem) => redirect(`/failed?${problem.message}`)); // expect: message
  await refresh().catch((problem) => permanentRedirect(`/failed?${problem.message}`)); // expect: message
  const jar = await cookies();
  await refresh().catch((problem) => jar.set("reason", problem.message)); // expect: message
  return refresh().catch(() => NextResponse.json("Not now", { status: 500 }));
}

export const POST = async (ask) => {
  const order = await ask.json();
  return refresh(order).catch((problem) => Response.json(problem.message)); // expect: message
};
