import Router from "@koa/router";
import sql from "./db.js";

const users = new Router({ prefix: "/users" });

users.get("/me", async (ctx) => {
  const [user] = await sql`
    select account.*, org.name as org_name
    from account join org on account.org_id = org.id
    where account.id = ${ctx.state.userId}
  `;
  ctx.body = user; // leak: no-unprojected-query-response (record)
});

users.get("/me/fixed-once", async (ctx) => {
  const [user] = await sql`
    select id, name, email, recovery_token
    from account where id = ${ctx.state.userId}
  `;
  ctx.body = user; // leak: no-unprojected-query-response (sensitive)
});

users.get("/me/fixed", async (ctx) => {
  const [user] = await sql`select id, name from account where id = ${ctx.state.userId}`;
  ctx.body = user;
});

export default users;
