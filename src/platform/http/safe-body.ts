import { InvalidRequest } from './http.errors.js';

interface Member {
  value: unknown;
  /** Where it stands, such as `experience.title`. */
  field: string;
  depth: number;
}

/** No documented body is deeper than three; what follows may recurse, so it gets nothing deep. */
const MAX_DEPTH = 16;

/** Names that reach an object's prototype when they are copied carelessly. */
const FORBIDDEN_NAMES = new Set(['__proto__', 'constructor', 'prototype']);

/** Why a parsed body must not get further: it has what PostgreSQL or an object can't hold. Null when it may. */
export function findBodyFault(body: unknown): InvalidRequest | null {
  const pending: Member[] = [{ value: body, field: '', depth: 0 }];
  for (let member = pending.pop(); member; member = pending.pop()) {
    const fault = faultOf(member);
    if (fault) return fault;
    pending.push(...membersOf(member));
  }
  return null;
}

function faultOf({ value, field, depth }: Member): InvalidRequest | null {
  const name = field.slice(field.lastIndexOf('.') + 1);
  if (depth > MAX_DEPTH) return refusal('body', 'is nested too deeply');
  if (FORBIDDEN_NAMES.has(name)) return refusal(name, 'is a name that is not allowed');
  if (!isSafeText(field)) return refusal('body', 'has a name with a NUL character or a lone surrogate');
  if (typeof value !== 'string' || isSafeText(value)) return null;
  return refusal(field, 'holds text with a NUL character or a lone surrogate');
}

function membersOf({ value, field, depth }: Member): Member[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([name, member]) => ({
    value: member,
    field: field ? `${field}.${name}` : name,
    depth: depth + 1,
  }));
}

function isSafeText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

function refusal(field: string, message: string): InvalidRequest {
  return new InvalidRequest(`"${field}" ${message}.`, [{ field, message }]);
}
