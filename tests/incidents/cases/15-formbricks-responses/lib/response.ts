const cors = { "Access-Control-Allow-Origin": "*" };

const internalServerErrorResponse = (message: string, withCors = false) =>
  Response.json({ code: "internal_server_error", message, details: {} }, { status: 500, ...(withCors && { headers: cors }) });

const notFoundResponse = (resource: string) => Response.json({ code: "not_found", message: `${resource} not found` }, { status: 404 });

export const responses = { internalServerErrorResponse, notFoundResponse };
