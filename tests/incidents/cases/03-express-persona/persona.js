import express from "express";
import { verify } from "./verifier.js";

export const router = express.Router();

router.post("/verify", (req, res) => {
  if (req.body.assertion == null) { // leak: no-unguarded-body-access (throws)
    return res.status(400).json({ status: "failure", reason: "assertion is required" });
  }
  verify(req.body.assertion, (err, email) => {
    if (err) return res.status(401).json({ status: "failure" });
    req.session.email = email;
    res.json({ status: "okay" });
  });
});
