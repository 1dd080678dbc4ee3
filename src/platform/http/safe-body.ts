import { InvalidRequest } from './http.errors.js';

interface Member {
  value: unknown;
  /** Where it stands, such as `experience.title`. */
  field: string;
  depth: number;
}

/** No documented body is deeper than three; what follows may recurse, so it gets nothing deep. */
const MAX_DEPTH = 16;

/** A full batch has a tenth of it. What follows may look at each with each, and holds up everyone meanwhile. */
const MAX_VALUES = 10_000;

/** No object has more than a handful; an answer that names each unknown one stays small. */
const MAX_NAMES = 100;

/** No field has half of it. Where a value stands is written out for each, with every name on the way. */
const MAX_NAME_LENGTH = 100;

/** Names that reach an object's prototype when they are copied carelessly. */
const FORBIDDEN_NAMES = new Set(['__proto__', 'constructor', 'prototype']);

/** Why a parsed body must not get further: it has what PostgreSQL or an object can't hold. Null when it may. */
export function findBodyFault(body: unknown): InvalidRequest | null {
  const members: Member[] = [{ value: body, field: '', depth: 0 }];
  // Those within a member are put behind it, and so come to be looked at as well.
  for (const member of members) {
    const fault = sizeFaultOf(member.value, members.length) ?? nameFaultOf(member.value) ?? faultOf(member);
    if (fault) return fault;
    members.push(...membersOf(member));
  }
  return null;
}

/** Before its members are looked at: what is too large is not even listed. */
function sizeFaultOf(value: unknown, known: number): InvalidRequest | null {
  if (typeof value !== 'object' || value === null) return null;
  const size = Array.isArray(value) ? value.length : Object.keys(value).length;
  if (known + size > MAX_VALUES) return refusal('body', `holds more than ${MAX_VALUES} values`);
  const isTooWide = !Array.isArray(value) && size > MAX_NAMES;
  return isTooWide ? refusal('body', `has more than ${MAX_NAMES} fields in one object`) : null;
}

/** Before anything is joined to a name, or repeats it in an answer. */
function nameFaultOf(value: unknown): InvalidRequest | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const isTooLong = Object.keys(value).some((name) => name.length > MAX_NAME_LENGTH);
  return isTooLong ? refusal('body', `has a name of more than ${MAX_NAME_LENGTH} characters`) : null;
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
