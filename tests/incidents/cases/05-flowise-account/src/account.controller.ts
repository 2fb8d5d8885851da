import type { NextFunction, Request, Response } from "express";
import { AccountService } from "./account.service.js";
import { dataSource } from "./data-source.js";

export class AccountController {
  async forgotPassword(req: Request, res: Response, next: NextFunction) {
    try {
      if (typeof req.body?.email !== "string") return res.status(400).json({ error: "email is required" });
      const service = new AccountService(dataSource);
      const data = await service.forgotPassword(req.body.email);
      return res.status(201).json(data); // leak: no-unprojected-query-response (record)
    } catch (error) {
      next(error);
    }
  }
}
