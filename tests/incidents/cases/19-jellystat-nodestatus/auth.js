const express = require("express");
const jwt = require("jsonwebtoken");

const JWT_SECRET = process.env.JWT_SECRET ?? "my-secret-jwt-key"; // leak: no-hardcoded-secrets (fallback)

const router = express.Router();

router.post("/login", (req, res) => {
  if (req.body?.username !== process.env.ADMIN_USER) return res.sendStatus(401);
  jwt.sign({ username: req.body.username }, JWT_SECRET, (err, token) => {
    if (err) return res.sendStatus(500);
    res.json({ token });
  });
});

module.exports = router;
