import type { LimitClass, Scope } from '../modules/keys/index.js';
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
    ...(isScope(scope) ? { 'x-required-scope': scope } : {}),
    ...(plan ? { 'x-required-plan': plan } : {}),
    'x-limit-class': limit,
  });
}

const NEEDS: Readonly<Record<Exclude<Route['access']['scope'], Scope>, string>> = {
  none: 'Needs no key.',
  any: 'Takes any key.',
  session: 'Needs a session.',
};

function isScope(scope: Route['access']['scope']): scope is Scope {
  return !(scope in NEEDS);
}

function needOf(scope: Route['access']['scope']): string {
  return isScope(scope) ? `Needs the scope \`${scope}\`.` : NEEDS[scope];
}
