// What a project with a login says of `req.user`.
declare namespace Express {
  interface User {
    id: string;
  }
}
