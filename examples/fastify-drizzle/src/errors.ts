import type { FastifyError, FastifyInstance } from 'fastify';

export function setErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    request.log.error({ err: error }, 'request failed');
    const status = error.statusCode ?? 500;
    return reply.code(status).send({
      error: error.message, // leak: no-raw-error-response (message)
      stack: error.stack, // leak: no-raw-error-response (stack)
    });
  });
}
