import { listed } from '../../format/index.js';
import type { ProfileData } from './profile-data.js';

/** `absent`: the page has no such field. `masked`: it has one, and hides it from guests. */
export type FieldState = 'present' | 'absent' | 'masked';

type States = ProfileData['fields'];

/** What is there is there, whatever is said of it; only for what is missing it matters why. */
export function stateOf(states: States, name: string, value: unknown): FieldState {
  if (!isMissing(value)) return 'present';
  return states[name] === 'masked' ? 'masked' : 'absent';
}

/** What the page hides, as a list in words; empty when it hides nothing. */
export function maskedWords(states: States): string {
  const masked = Object.keys(states).filter((name) => states[name] === 'masked');
  const names = masked.map((name) => NAMES[name] ?? name.replace(/^company\./, '').replaceAll('_', ' '));
  return listed([...new Set(names)]);
}

/** Where the API's name is not what a person would call it. */
const NAMES: Readonly<Record<string, string>> = {
  experiences: 'experience',
  educations: 'education',
  'company.employees_on_linkedin': 'employees on LinkedIn',
};

function isMissing(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
