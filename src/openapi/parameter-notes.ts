import type { Operation } from './operations.js';

/** Of parameters that mean the same wherever they stand; another says what it means beside its name. */
const NOTES: ReadonlyMap<string, string> = new Map([
  ['id', 'Of what is meant, as the answer that made or listed it gave it.'],
  ['limit', 'How many to answer at most.'],
  ['format', 'How the profiles are written.'],
  ['linkedin_url', 'Of the profile or company, however it is written.'],
]);

export function addParameterNotes({ parameters = [] }: Operation): void {
  for (const parameter of parameters) parameter.description ??= NOTES.get(parameter.name);
}
