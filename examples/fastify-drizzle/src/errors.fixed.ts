import type { FastifyError, FastifyInstance } from 'fastify';

export function setErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    request.log.error({ err: error }, 'request failed');
    const status = error.statusCode ?? 500;
    // Below 500 it is the client's own mistake: a body that the schema refused, or that could not be parsed.
    if (status < 500) {
      return reply.code(status).send({ error: 'The request is not valid' });
    }
    return reply.code(status).send({ error: 'Internal server error' });
  });
}
