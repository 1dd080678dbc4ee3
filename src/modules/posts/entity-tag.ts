import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader, ApiNotModifiedResponse } from '@nestjs/swagger';
import type { Request } from 'express';

/** The versions that a change may be made to; null for whichever there is. */
export type Versions = readonly number[] | null;

export function entityTagOf(version: number): string {
  return `"v${version}"`;
}

/** The `If-Match` of a request. A tag that is weak, or not ours, matches no version. */
export const IfMatch = createParamDecorator(
  (_: unknown, context: ExecutionContext): Versions =>
    parseIfMatch(context.switchToHttp().getRequest<Request>().get('if-match')),
);

export function parseIfMatch(header: string | undefined): Versions {
  if (header === undefined || header.trim() === '*') return null;
  // Nine digits fit an integer of the database.
  return [...header.matchAll(/(?<=^|[,\s])"v(\d{1,9})"(?=$|[,\s])/g)].map(([, version]) => Number(version));
}

/** What the OpenAPI document says of an answer that names its version. */
export const ETAG = {
  ETag: { description: 'Of this version; send it as If-Match.', schema: { type: 'string' } },
} as const;

/** Says in the OpenAPI document that an operation takes the header. */
export function IfMatchHeader(): MethodDecorator & ClassDecorator {
  return ApiHeader({
    name: 'If-Match',
    required: false,
    description:
      'The `ETag` of what you know, such as `"v3"`: what has changed since is left alone, with a 412.',
  });
}

/** The same for an answer that is wanted only if it has changed. */
export function IfNoneMatchHeader(): MethodDecorator & ClassDecorator {
  return applyDecorators(
    ApiHeader({
      name: 'If-None-Match',
      required: false,
      description: 'The `ETag` of an earlier answer, such as `"v3"`.',
    }),
    ApiNotModifiedResponse({ description: 'Nothing has changed.' }),
  );
}
