import type { KeyResponse } from '../../api/index.js';
import { cut, plural } from '../../format/index.js';

export type Shown = 'working' | 'ended' | 'all';

/** Long enough to be told from others, short enough for a title. */
const TITLE_LENGTH = 40;

export function works({ status }: Pick<KeyResponse, 'status'>): boolean {
  return status === 'active' || status === 'in_grace';
}

export function isShown(key: Pick<KeyResponse, 'status'>, shown: Shown): boolean {
  return shown === 'all' || works(key) === (shown === 'working');
}

/** “CI”, for the middle of a sentence. */
export function quoted({ name }: Pick<KeyResponse, 'name'>): string {
  return `“${cut(name, TITLE_LENGTH)}”`;
}

/** How long a key goes on working, as a person says it. */
export function graceInWords(hours: number): string {
  return hours === 0 ? 'at once' : `in ${plural(hours, 'hour')}`;
}

/** To try a key with: it works with any scopes and costs nothing. */
export function tryIt(origin: string, apiKey: string): string {
  return `curl ${origin}/api/v1/whoami \\\n  -H "X-API-Key: ${apiKey}"`;
}
