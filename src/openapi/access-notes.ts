import type { LimitClass } from '../modules/keys/index.js';
import type { Operation } from './operations.js';
import type { Route } from './routes.js';

/** The numbers are the defaults: each is a setting of the operator's. */
const LIMITS: Readonly<Record<LimitClass, string>> = {
  lookups: 'Counts against the limit `lookups`: 10 calls a minute by default.',
  workspace: 'Counts against the limit `workspace`: 60 calls a minute and 1,000 an hour by default.',
  anonymous: 'Counts against the limit `anonymous`: 20 calls a minute by default, for each address.',
  unlimited: 'Not limited.',
};

/** Says, for people and for programs, what an operation asks of its caller. */
export function addAccessNotes(operation: Operation, { access: { scope, limit }, plan }: Route): void {
  const notes = [needOf(scope), plan ? `Only on the plan \`${plan}\`.` : '', LIMITS[limit]];
  const description = [operation.description, notes.filter(Boolean).join(' ')];
  operation.description = description.filter(Boolean).join('\n\n');
  Object.assign(operation, {
    ...(scope === 'none' || scope === 'any' ? {} : { 'x-required-scope': scope }),
    ...(plan ? { 'x-required-plan': plan } : {}),
    'x-limit-class': limit,
  });
}

function needOf(scope: Route['access']['scope']): string {
  if (scope === 'none') return 'Needs no key.';
  return scope === 'any' ? 'Takes any key.' : `Needs the scope \`${scope}\`.`;
}
