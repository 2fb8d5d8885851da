import { createApp } from "h3";

export const open = createApp({ debug: true }); // expect: stack
export const closed = createApp({ debug: process.env.NODE_ENV === "development" });
