import 'reflect-metadata';
import { applyDecorators, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { Answers } from '../../platform/http/index.js';
import { ConfirmationRequired } from './keys.errors.js';

const NEEDS_CONFIRMATION = 'needs-confirmation';

/** A session must be confirmed with a fresh code before the route does anything for it; keys need not. */
export function NeedsConfirmation(): MethodDecorator {
  return applyDecorators(
    SetMetadata(NEEDS_CONFIRMATION, true),
    ApiHeader({
      name: 'X-Confirmation',
      required: false,
      description:
        'The `confirmation_token` of the session, which `POST /api/v1/auth/session/confirm` gives for a fresh code. Calls with a key need none.',
    }),
    Answers(ConfirmationRequired),
  );
}

export function needsConfirmation(context: ExecutionContext): boolean {
  return Reflect.hasMetadata(NEEDS_CONFIRMATION, context.getHandler());
}
