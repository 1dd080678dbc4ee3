import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  Matches,
  Max,
  Min,
  ValidateBy,
} from 'class-validator';
import { SCOPES } from '../scopes.js';

/** One line of text with something to see in it; nothing that turns the rest of a page around. */
const NAME = /^(?=.*[\p{L}\p{N}\p{P}\p{S}])[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]{1,100}$/u;

/** Far above what anybody buys, far below what numbers in JSON can hold exactly. */
const MAX_CREDIT_LIMIT = 1_000_000_000;

const MAX_GRACE_HOURS = 24;

/** ISO 8601 with a zone, without which it would be nobody's time. */
const INSTANT = /^\d{4}-(\d{2})-(\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const INSTANT_MESSAGE =
  'expires_at must be an ISO 8601 date and time with its zone, such as 2030-01-31T12:00:00Z';

export function NameRules(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }) => (typeof value === 'string' ? value.trim() : value)),
    Matches(NAME, { message: 'name must be 1 to 100 printable characters' }),
  );
}

export function ScopesField(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({
      enum: SCOPES,
      enumName: 'Scope',
      isArray: true,
      minItems: 1,
      uniqueItems: true,
      description: 'What the key may do; all that the calling key may when left out.',
      example: ['scrape:read', 'scrape:write'],
    }),
    IsArray({ message: 'scopes must be a list' }),
    ArrayNotEmpty({ message: 'scopes must name at least one scope' }),
    ArrayUnique({ message: 'scopes must name each scope once' }),
    IsIn(SCOPES, { each: true, message: `each of scopes must be one of ${SCOPES.join(', ')}` }),
  );
}

export function CreditLimitField(description: string): PropertyDecorator {
  const message = `credit_limit must be a whole number from 0 to ${MAX_CREDIT_LIMIT}, or null`;
  return applyDecorators(
    ApiPropertyOptional({
      type: 'integer',
      nullable: true,
      minimum: 0,
      maximum: MAX_CREDIT_LIMIT,
      description,
      example: 100,
    }),
    IsInt({ message }),
    Min(0, { message }),
    Max(MAX_CREDIT_LIMIT, { message }),
  );
}

export function ExpiryField(description: string): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({
      type: String,
      format: 'date-time',
      nullable: true,
      description,
      example: '2030-01-31T12:00:00Z',
    }),
    IsString({ message: INSTANT_MESSAGE }),
    ValidateBy(
      {
        name: 'isInstant',
        validator: { validate: (value) => typeof value === 'string' && isInstant(value) },
      },
      { message: INSTANT_MESSAGE },
    ),
  );
}

export function GraceField(description: string): PropertyDecorator {
  const message = `grace_hours must be a whole number from 0 to ${MAX_GRACE_HOURS}`;
  return applyDecorators(
    ApiProperty({
      type: 'integer',
      required: false,
      minimum: 0,
      maximum: MAX_GRACE_HOURS,
      default: MAX_GRACE_HOURS,
      example: MAX_GRACE_HOURS,
      description,
    }),
    IsInt({ message }),
    Min(0, { message }),
    Max(MAX_GRACE_HOURS, { message }),
  );
}

/** What answers can say again: the last moments of 9999 west of Greenwich have a year of five digits in UTC. */
const LATEST_INSTANT = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** JavaScript takes the 30th of February for the 2nd of March; a caller who wrote it meant something else. */
function isInstant(text: string): boolean {
  const [date, month, day] = INSTANT.exec(text) ?? [];
  // Not so where it is no time at all.
  const isInTime = Date.parse(text) <= LATEST_INSTANT;
  if (date === undefined || !isInTime) return false;
  const midnight = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  return midnight.getUTCMonth() + 1 === Number(month) && midnight.getUTCDate() === Number(day);
}
