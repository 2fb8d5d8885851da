import jwt, { sign, verify } from "jsonwebtoken";

const given = process.env.LEDGER ?? "";

sign({ id: 1 }, "harbour-lantern"); // expect: inline
verify("text", "harbour-lantern"); // expect: inline
jwt.sign({ id: 1 }, "harbour-lantern"); // expect: inline
jwt.verify("text", "harbour-lantern"); // expect: inline
jwt.verify("text", given);
