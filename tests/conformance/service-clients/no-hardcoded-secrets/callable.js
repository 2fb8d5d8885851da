const stripe = require("stripe");
const { lantern } = require("./text");

// @ts-expect-error of what import gives
stripe(lantern); // expect: inline
// @ts-expect-error of what import gives
stripe(process.env.LEDGER);
