import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, ValidateBy } from 'class-validator';
import { MAX_CONTENT_LENGTH } from '../content/content-length.js';
import { AUTHOR_STATUSES } from '../post-status.js';
import { findInstantFault } from '../schedule.js';

const CONTENT = {
  description:
    'The text as readers shall see it. No length is declared because it is counted as LinkedIn counts, in UTF-16 code units: ' +
    `at most ${MAX_CONTENT_LENGTH}, of which most emoji take 2 or more.`,
  example: 'We’re hiring in Berlin (remote works too) #jobs',
} as const;

const NO_TEXT = 'scheduledAt must be a text with an ISO 8601 date and time, or null';

/** Leaves a missing member alone, but not a null. */
export const whenSent = (_: unknown, value: unknown) => value !== undefined;

/** What the text itself must be like is the matter of whoever stores or checks it. */
export function ContentField({ isRequired }: { isRequired: boolean }): PropertyDecorator {
  return applyDecorators(
    isRequired ? ApiProperty(CONTENT) : ApiPropertyOptional(CONTENT),
    IsString({ message: 'content must be a text' }),
  );
}

export function StatusField(description: string): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ enum: AUTHOR_STATUSES, enumName: 'AuthorStatus', description, example: 'draft' }),
    IsIn(AUTHOR_STATUSES, {
      message: 'status must be draft or scheduled; a post is published by scheduling it',
    }),
  );
}

export function ScheduledAtField(description: string): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({
      type: String,
      format: 'date-time',
      nullable: true,
      // No example: a time that is good today is past one day.
      description: `${description} At most a year ahead, as in 2026-03-05T10:30:00Z.`,
    }),
    IsOptional(),
    ValidateBy(
      { name: 'isInstant', validator: { validate: (value) => faultOf(value) === null } },
      { message: ({ value }) => faultOf(value) ?? '' },
    ),
  );
}

function faultOf(value: unknown): string | null {
  return typeof value === 'string' ? findInstantFault(value) : NO_TEXT;
}
