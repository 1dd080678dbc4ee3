import { plural } from '../format/index.js';

export type JsonKind = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';

/** Of a longer text the beginning is shown first. */
export const WHOLE_TEXT = 500;

export function kindOf(value: unknown): JsonKind {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'array';
  const type = typeof value;
  return type === 'object' || type === 'number' || type === 'boolean' ? type : 'string';
}

export function membersOf(value: object): [string, unknown][] {
  return Object.entries(value);
}

/** "[3 items]", "{12 fields}" */
export function summaryOf(value: object): string {
  if (Array.isArray(value)) return `[${plural(value.length, 'item')}]`;
  return `{${plural(Object.keys(value).length, 'field')}}`;
}
