import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ValidateBy, ValidateIf, type ValidationArguments } from 'class-validator';
import { findInstantFault } from '../schedule.js';
import { whenSent } from './post-fields.js';

interface Range {
  from?: unknown;
  to?: unknown;
}

/** No post is of another age: such a year is a slip. */
const YEAR = /^[12]\d{3}-/;

/** One end of a range of times, `from` or `to`. */
export function RangeEndField(description: string, example: string): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: String, format: 'date-time', description, example }),
    Transform(({ value }) => withPlus(value)),
    ValidateIf(whenSent),
    ValidateBy(
      { name: 'isRangeEnd', validator: { validate: (_, sent) => sent !== undefined && !faultOf(sent) } },
      { message: (sent) => faultOf(sent) ?? '' },
    ),
  );
}

/** That the ends are the wrong way round is said once, of the first. */
function faultOf({ value, property, object }: ValidationArguments): string | null {
  return findEndFault(value, property) ?? (property === 'from' ? findOrderFault(object) : null);
}

function findEndFault(value: unknown, field: string): string | null {
  const text = typeof value === 'string' ? value : '';
  const fault = findInstantFault(text, field);
  return fault ?? (YEAR.test(text) ? null : `${field} must lie in the years 1000 to 2999`);
}

function findOrderFault({ from, to }: Range): string | null {
  // What is wrong with an end by itself is said of that end.
  if (findEndFault(from, 'from') || findEndFault(to, 'to')) return null;
  return new Date(String(from)) < new Date(String(to)) ? null : 'from must be before to';
}

/** A plus that was not written as %2B arrives as a space, and nothing else in a time is one. */
function withPlus(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(' ', '+') : value;
}
