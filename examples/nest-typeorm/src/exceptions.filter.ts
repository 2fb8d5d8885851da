import { ArgumentsHost, Catch, ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Response } from 'express';

@Catch()
export class AllExceptionsFilter implements ExceptionFilter {
  private readonly logger = new Logger(AllExceptionsFilter.name);

  catch(exception: Error, host: ArgumentsHost) {
    const response = host.switchToHttp().getResponse<Response>();
    this.logger.error(exception);
    if (exception instanceof HttpException && exception.getStatus() < 500) {
      response.status(exception.getStatus()).json(exception.getResponse());
      return;
    }
    response.status(500).json({
      message: exception.message, // leak: no-raw-error-response (message)
      stack: exception.stack, // leak: no-raw-error-response (stack)
    });
  }
}
