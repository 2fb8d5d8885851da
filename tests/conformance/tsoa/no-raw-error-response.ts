import { Body, Get, Post, Res, Route, type TsoaResponse } from "tsoa";
import { refresh } from "./reports.js";

@Route("reports")
export class Reports {
  @Get()
  async all() {
    return refresh().catch((problem) => problem.message); // expect: message
  }

  @Post()
  async one(@Body() order: { name: string }, @Res() failed: TsoaResponse<500, string>) {
    await refresh(order).catch((problem) => failed(500, problem.message)); // expect: message
    await refresh(order).catch((problem) => failed(500, "Not now", { "X-Reason": problem.message })); // expect: message
    return refresh(order).catch(() => failed(500, "Not now"));
  }
}
