const express = require("express");
const mongoose = require("mongoose");

const userSchema = new mongoose.Schema({
  auth: { local: { username: String, email: String, hashed_password: String, salt: String } },
  apiToken: String,
});
const User = mongoose.model("User", userSchema);
const router = express.Router();

router.get("/members/:id", async (req, res) => {
  const member = await User.findById(req.params.id);
  if (!member) return res.sendStatus(404);
  res.json(member); // leak: no-unprojected-query-response (record)
});

module.exports = router;
