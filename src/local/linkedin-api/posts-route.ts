import { type Consents, subjectOf } from './consents.js';
import { type ApiRequest, json, type Reply } from './exchange.js';
import { readLittleText } from './little-text.js';
import { tokenRefused } from './oauth-routes.js';
import type { Share, Shares } from './shares.js';

/** What a text with one of these in it comes to. The others are simply posted. */
export const MAGIC_WORDS = {
  '#li-slow': 'posted, answered after 5 seconds',
  '#li-cut': 'posted, and the connection breaks before the answer',
  '#li-silent': 'posted, and no answer ever comes',
  '#li-error': 'not posted, 500',
  '#li-refused': 'not posted, 403',
  '#li-busy': 'not posted the first time, 429 with Retry-After: 1',
  '#li-expired': 'not posted the first time, 401 as with an old token',
} as const;

type MagicWord = keyof typeof MAGIC_WORDS;

const SLOW_MS = 5_000;
const OLDEST_VERSION = '202511';

/** POST /rest/posts, as far as a text goes. */
export function createPost(request: ApiRequest, shares: Shares, consents: Consents): Reply {
  const { author, commentary } = read(request.body);
  const count = shares.countRequest(commentary);
  const fault = versionFault(request) ?? authorFault(request, author, consents) ?? textFault(commentary);
  if (fault) return fault;
  const text = readLittleText(commentary);
  const refusal = refusalOf(wordIn(text), count);
  if (refusal) return refusal;

  const same = shares.findSame(author, commentary);
  if (same) return duplicate(same);
  return delivered(wordIn(text), shares.add(author, commentary, text));
}

function delivered(word: MagicWord | undefined, share: Share): Reply {
  const created: Reply = { status: 201, headers: { 'x-restli-id': share.urn } };
  if (word === '#li-slow') return { ...created, delayMs: SLOW_MS };
  if (word === '#li-cut') return { ...created, delivery: 'cut' };
  if (word === '#li-silent') return { ...created, delivery: 'never' };
  return created;
}

function refusalOf(word: MagicWord | undefined, count: number): Reply | null {
  if (word === '#li-error') return error(500, 'INTERNAL_SERVER_ERROR', 'Internal Server Error');
  if (word === '#li-refused')
    return error(403, 'ACCESS_DENIED', 'Not enough permissions to access: posts.CREATE');
  if (count > 1) return null;
  if (word === '#li-expired') return tokenRefused();
  if (word === '#li-busy')
    return {
      ...error(429, 'TOO_MANY_REQUESTS', 'Resource level throttle limit reached'),
      headers: { 'retry-after': '1' },
    };
  return null;
}

function versionFault({ headers }: ApiRequest): Reply | null {
  if (headers['x-restli-protocol-version'] !== '2.0.0')
    return error(400, 'ILLEGAL_ARGUMENT', 'X-Restli-Protocol-Version must be 2.0.0');
  const version = headers['linkedin-version'];
  if (!version) return error(400, 'VERSION_MISSING', 'A version must be present. Please specify a version.');
  if (!/^\d{6}$/.test(String(version)) || String(version) < OLDEST_VERSION)
    return error(426, 'NONEXISTENT_VERSION', `Requested version ${version} is not active`);
  return null;
}

function authorFault({ headers }: ApiRequest, author: string, consents: Consents): Reply | null {
  const name = consents.nameOf(headers.authorization);
  if (name === null) return tokenRefused();
  if (author === `urn:li:person:${subjectOf(name)}`) return null;
  return error(403, 'ACCESS_DENIED', 'Data Processing Exception while processing fields [/author]');
}

function textFault(commentary: string): Reply | null {
  return commentary === '' ? error(422, 'MISSING_FIELD', '/commentary :: field is required') : null;
}

function duplicate({ urn }: Share): Reply {
  return json(422, {
    errorDetailType: 'com.linkedin.common.error.BadRequest',
    message: `Content is a duplicate of ${urn}`,
    errorDetails: {
      inputErrors: [{ description: 'Duplicate post is detected', input: {}, code: 'DUPLICATE_POST' }],
    },
    status: 422,
  });
}

function error(status: number, code: string, message: string): Reply {
  return json(status, { status, code, message });
}

function wordIn(text: string): MagicWord | undefined {
  return (Object.keys(MAGIC_WORDS) as MagicWord[]).find((word) => text.includes(word));
}

function read(body: string): { author: string; commentary: string } {
  try {
    const { author, commentary } = JSON.parse(body);
    return { author: String(author ?? ''), commentary: String(commentary ?? '') };
  } catch {
    return { author: '', commentary: '' };
  }
}
