import { Transform } from 'class-transformer';

const NUMBER = /^\d{1,9}(?:\.\d{1,9})?$/;
const FLAGS = new Map<unknown, boolean>([
  ['true', true],
  ['false', false],
]);

/** Queries and forms know only text. What is no number stays as it is, for the validation to refuse. */
export function NumberFromText(): PropertyDecorator {
  return Transform(({ value }) => (typeof value === 'string' && NUMBER.test(value) ? Number(value) : value));
}

export function FlagFromText(): PropertyDecorator {
  return Transform(({ value }) => FLAGS.get(value) ?? value);
}
