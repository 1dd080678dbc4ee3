import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isDatabaseAway } from '../database/index.js';
import { ApiError } from './api-error.js';
import {
  BodyTooLarge,
  InternalError,
  InvalidRequest,
  RouteNotFound,
  Unavailable,
  UnsupportedBody,
} from './http.errors.js';

/** Every answer that is not a success leaves through here, in one envelope. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly log = new Logger(ErrorFilter.name);

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const error = asApiError(thrown, request);
    // One that was thrown as such is meant, and nobody need act. The stack only: a failed statement also carries its
    // parameters, which are people's data.
    if (error instanceof InternalError && error !== thrown)
      this.log.error(thrown instanceof Error ? thrown.stack : String(thrown));
    // Too late for an envelope: the caller sees the connection break instead of a false ending.
    if (response.headersSent) return void response.destroy();
    send(error, request, response);
  }
}

function send(error: ApiError, request: Request, response: Response): void {
  if (error.retryAfterSeconds !== undefined) response.setHeader('Retry-After', error.retryAfterSeconds);
  response.set(error.headers);
  response.status(error.status).json({
    error: { code: error.code, message: error.message, request_id: request.id, ...error.details },
    ...(error.retryAfterSeconds === undefined ? {} : { retry_after_seconds: error.retryAfterSeconds }),
  });
}

function asApiError(thrown: unknown, request: Request): ApiError {
  if (thrown instanceof ApiError) return thrown;
  if (isDatabaseAway(thrown)) return new Unavailable();
  const { status, type } = describe(thrown);
  if (status === 404) return new RouteNotFound(`There is no ${request.method} ${request.path}.`);
  if (status === 413) return new BodyTooLarge();
  if (status === 415) return new UnsupportedBody();
  if (status >= 400 && status < 500) return new InvalidRequest(explain(thrown, type));
  return new InternalError();
}

/** Nest throws HttpExceptions; Express and its body parser throw errors with a status and a type. */
function describe(thrown: unknown): { status: number; type: string } {
  if (thrown instanceof HttpException) return { status: thrown.getStatus(), type: '' };
  const { status, type } = (thrown ?? {}) as { status?: unknown; type?: unknown };
  return { status: typeof status === 'number' ? status : 500, type: typeof type === 'string' ? type : '' };
}

function explain(thrown: unknown, type: string): string {
  if (type.startsWith('request.') || type.startsWith('encoding.')) return 'The request body came broken.';
  if (thrown instanceof URIError) return 'The path holds a broken percent-encoding.';
  return thrown instanceof HttpException ? thrown.message : 'The request is malformed.';
}
