import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsNumber, IsOptional, Max, Min } from 'class-validator';
import { MAX_WAIT_SECONDS } from '../prefer-wait.js';

/** "Results are cached for 24 hours." */
export const MAX_AGE_HOURS = 24;

export function ForceField(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ description: 'Try again where a lookup failed before.', default: false }),
    IsOptional(),
    IsBoolean({ message: 'force must be true or false' }),
  );
}

export function MaxAgeField(): PropertyDecorator {
  const message = `max_age must be a number of hours from 0 to ${MAX_AGE_HOURS}`;
  return applyDecorators(
    ApiPropertyOptional({
      description: 'The oldest answer to take from the cache, in hours; 0 takes none.',
      // Clients in Java take a number of no format for one of any precision, which has no default.
      format: 'double',
      default: MAX_AGE_HOURS,
      minimum: 0,
      maximum: MAX_AGE_HOURS,
    }),
    IsOptional(),
    IsNumber({}, { message }),
    Min(0, { message }),
    Max(MAX_AGE_HOURS, { message }),
  );
}

/** `subject` is what the call waits for: "the lookup". */
export function WaitField(subject: string): PropertyDecorator {
  const message = `wait must be a whole number of seconds from 0 to ${MAX_WAIT_SECONDS}`;
  return applyDecorators(
    ApiPropertyOptional({
      description: `Answer when ${subject} has ended, or after this many seconds.`,
      type: 'integer',
      default: 0,
      minimum: 0,
      maximum: MAX_WAIT_SECONDS,
    }),
    IsOptional(),
    Type(() => Number),
    IsInt({ message }),
    Min(0, { message }),
    Max(MAX_WAIT_SECONDS, { message }),
  );
}
