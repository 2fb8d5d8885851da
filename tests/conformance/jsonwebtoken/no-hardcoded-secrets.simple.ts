import jwt from "jwt-simple";

jwt.encode({ id: 1 }, "harbour-lantern"); // expect: inline
jwt.decode("text", "harbour-lantern"); // expect: inline
jwt.decode("text", process.env.LEDGER ?? "");
