import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';
import { Answers } from '../../platform/http/index.js';
import { IdempotencyInProgress, IdempotencyMismatch, InvalidIdempotencyKey } from './idempotency.errors.js';

const MAX_LENGTH = 255;

/** Printable ASCII, as header values should be. */
const SHAPE = new RegExp(`^[\\x21-\\x7e](?:[\\x20-\\x7e]{0,${MAX_LENGTH - 2}}[\\x21-\\x7e])?$`);

/** The `Idempotency-Key` of a request; undefined when it has none. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const key = context.switchToHttp().getRequest<Request>().get('idempotency-key');
  if (key !== undefined && !SHAPE.test(key)) throw new InvalidIdempotencyKey();
  return key;
});

/** Says in the OpenAPI document that an operation takes the header, and how it refuses by it. */
export function Idempotent(): MethodDecorator & ClassDecorator {
  return applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description:
        'Any text of yours that names this request. Sent again with the same body within 24 hours it brings the first answer again, and nothing happens twice.',
      schema: { type: 'string', maxLength: MAX_LENGTH },
    }),
    Answers(InvalidIdempotencyKey, IdempotencyMismatch, IdempotencyInProgress),
  );
}
