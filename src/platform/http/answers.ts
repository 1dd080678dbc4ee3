import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, ApiResponse } from '@nestjs/swagger';

class ErrorBody {
  @ApiProperty({ description: 'For programs; stays the same over time.', example: 'invalid_request' })
  code!: string;

  @ApiProperty({ description: 'For people: what is wrong and what to do.' })
  message!: string;

  @ApiProperty({ description: 'Also in the X-Request-Id header; quote it in reports.' })
  request_id!: string;
}

export class ErrorResponse {
  @ApiProperty({ type: ErrorBody, additionalProperties: true })
  error!: ErrorBody;

  @ApiPropertyOptional({ description: 'With 429 and 503: the same call made this much later can succeed.' })
  retry_after_seconds?: number;
}

const MEANINGS = {
  400: 'The request is malformed; `error.fields` names what to change.',
  401: 'The API key is missing, wrong, revoked or expired.',
  402: 'Not enough credits.',
  403: 'Not allowed; the code says why.',
  404: 'Nothing of yours is there.',
  409: 'Something else is under way or was first; the code says what.',
  413: 'The body is over 1 MB.',
  422: 'The request is well-formed but can’t be accepted; the code says why.',
  429: 'Too many requests; see `retry_after_seconds`.',
  503: 'A part the request needs is away for now.',
} as const;

/** The ways an operation can refuse, for the OpenAPI document. */
export function Answers(...statuses: (keyof typeof MEANINGS)[]): MethodDecorator & ClassDecorator {
  return applyDecorators(
    ...statuses.map((status) => ApiResponse({ status, description: MEANINGS[status], type: ErrorResponse })),
  );
}
