import { ConsoleLogger, Controller, Get, Logger, Res } from "@nestjs/common";
import type { Response } from "express";
import { refresh } from "./reports.js";

const out = new Logger("reports");

@Controller("reports")
export class Reports {
  constructor(private readonly notes: ConsoleLogger) {}

  @Get("made")
  async made(@Res() answer: Response) {
    try {
      await refresh();
    } catch (problem) {
      out.error(problem);
      answer.status(500).end();
    }
  }

  @Get("static")
  async classwide(@Res() answer: Response) {
    const Notes = Logger;
    try {
      await refresh();
    } catch (problem) {
      Notes.error(problem);
      answer.status(500).end();
    }
  }

  @Get("injected")
  async injected(@Res() answer: Response) {
    try {
      await refresh();
    } catch (problem) {
      this.notes.error(problem);
      answer.status(500).end();
    }
  }

  @Get("silent")
  async silent(@Res() answer: Response) {
    try {
      await refresh();
    } catch (problem) { // expect: answered
      answer.status(500).end();
    }
  }
}
