import type { Mode } from '../api/index.js';

/** Where a call goes, and as whom. */
export interface CallPlace {
  origin: string;
  mode: Mode;
}

export interface WantedLookup {
  url: string;
  force?: boolean;
  maxAge?: number;
}

/** Shorter than proxies let a connection be silent. */
const WAIT_SECONDS = 30;

/** What can't be seen, or turns round what stands beside it, is written out: nobody pastes what they did not read. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

export function lookupCurl(place: CallPlace, { url, force, maxAge }: WantedLookup): string {
  const body = {
    linkedin_url: url,
    ...(force && { force }),
    ...(maxAge !== undefined && { max_age: maxAge }),
  };
  return posted(place, '/api/v1/scrape', body, [`-H 'Prefer: wait=${WAIT_SECONDS}'`]);
}

export function batchCurl(place: CallPlace, urls: readonly string[]): string {
  return posted(place, '/api/v1/scrape/batch', { linkedin_urls: urls }, []);
}

export function resultCurl(place: CallPlace, id: string): string {
  return lines(`curl ${quoted(`${place.origin}/api/v1/scrape/${encodeURIComponent(id)}`)}`, [
    keyHeader(place),
  ]);
}

function posted(place: CallPlace, path: string, body: object, headers: readonly string[]): string {
  return lines(`curl ${quoted(place.origin + path)}`, [
    keyHeader(place),
    `-H 'Content-Type: application/json'`,
    ...headers,
    `-d ${quoted(jsonOf(body))}`,
  ]);
}

/** A placeholder: no key is known here, as each is shown once. */
function keyHeader({ mode }: CallPlace): string {
  return `-H 'Authorization: Bearer sk_${mode}_YOUR_KEY'`;
}

function jsonOf(body: object): string {
  return JSON.stringify(body).replace(UNSEEN, (character) =>
    Array.from({ length: character.length }, (_, unit) => escaped(character.charCodeAt(unit))).join(''),
  );
}

function escaped(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}

/** For a shell; within single quotes nothing means anything but the quote. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function lines(first: string, rest: readonly string[]): string {
  return [first, ...rest].join(' \\\n  ');
}
