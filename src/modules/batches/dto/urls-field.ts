import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';

/** "Send up to 1,000 LinkedIn URLs in one request." */
export const MAX_URLS = 1_000;

const WANTED = `linkedin_urls must be a list of 1 to ${MAX_URLS} strings`;

/** Enough to find the mistake in a program that makes them all. */
const MOST_NAMED = 10;

/** The faults say how many there are and which are none: nobody wants to look through a thousand. */
export function UrlsField(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      type: [String],
      minItems: 1,
      maxItems: MAX_URLS,
      example: ['https://linkedin.com/in/person1', 'https://linkedin.com/in/person2'],
    }),
    ValidateBy({
      name: 'isUrlList',
      validator: {
        validate: (value: unknown) => faultOf(value) === null,
        defaultMessage: (argument) => faultOf(argument?.value) ?? WANTED,
      },
    }),
  );
}

function faultOf(value: unknown): string | null {
  if (!Array.isArray(value)) return WANTED;
  if (value.length === 0 || value.length > MAX_URLS) return `${WANTED}, not of ${value.length}`;

  const others = value.flatMap((item: unknown, index) => (typeof item === 'string' ? [] : index));
  return others.length === 0 ? null : `${WANTED}: there is none at index ${listed(others)}`;
}

function listed(indexes: readonly number[]): string {
  const rest = indexes.length - MOST_NAMED;
  return indexes.slice(0, MOST_NAMED).join(', ') + (rest > 0 ? ` and at ${rest} more` : '');
}
