import { STATUS_CODES } from "node:http";
import { save } from "./orders.js";

// What is suggested is written with the methods of Node's own response.
export const add = (req, res) => {
  save(req.body.name.trim()); // expect: throws
  res.end(STATUS_CODES[201]);
};
