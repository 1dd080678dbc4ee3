import type { ProfileKind } from './profile-data.js';

/** A profile address in the one form that is cached and visited. The caller's own string is never fetched. */
export interface LinkedInUrl {
  kind: ProfileKind;
  slug: string;
  canonical: string;
}

const MAX_INPUT_LENGTH = 2048;
const MAX_SLUG_CODE_POINTS = 100;

/** The site itself, its country mirrors (`uk.`) and its phone host. Deeper or look-alike hosts never match. */
const LINKEDIN_HOST = /^(?:(?:[a-z]{2}|www|m)\.)?linkedin\.com$/;
const ASCII_WHITESPACE = '\t\n\f\r ';
/** Refused before parsing: a URL parser would drop tabs and line ends silently and read `\` as `/`. */
const UNSAFE_IN_INPUT = /[\p{Cc}\p{White_Space}\\]/u;
const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;
const HTTP_URL = /^https?:\/\/([^/?#]+)\/([^?#]*)/i;
/** No user name, no escapes and no letters that only become `linkedin.com` after IDNA mapping. */
const PLAIN_AUTHORITY = /^[a-z0-9.:-]+$/i;
const DOT_SEGMENT = /^(?:\.|%2e){1,2}$/i;
/** Format characters (bidi marks, joiners) are missing here on purpose: real slugs hold them. */
const UNSAFE_IN_SLUG = /[\p{Cc}\p{White_Space}/\\?#%:@|,<>"`{}^[\];()]/u;
/** Opaque member ids are case-sensitive; every other slug is not. */
const OPAQUE_MEMBER_ID = /^AC[ow]AA/;
/** The site's own address for a profile that isn't there. */
const UNAVAILABLE_SLUG = 'unavailable';

const KIND_BY_SEGMENT = new Map<string, ProfileKind>([
  ['in', 'person'],
  ['company', 'company'],
]);

/** Reads a person's or company's address as people paste it; null for anything else. Never throws. */
export function parseLinkedInUrl(input: string): LinkedInUrl | null {
  const text = trimAsciiWhitespace(input);
  if (text.length > MAX_INPUT_LENGTH || !text.isWellFormed() || UNSAFE_IN_INPUT.test(text)) return null;

  const segments = segmentsOnLinkedIn(text);
  if (!segments || segments.some((segment) => DOT_SEGMENT.test(segment))) return null;

  const [first = '', second = ''] = segments;
  const kind = KIND_BY_SEGMENT.get(first.toLowerCase());
  const slug = parseSlug(second);
  return kind && slug ? { kind, slug, canonical: canonicalUrl(kind, slug) } : null;
}

/** True for the hosts a profile may be served from: check each redirect hop with it. */
export function isLinkedInHost(host: string): boolean {
  return LINKEDIN_HOST.test(host.toLowerCase());
}

function canonicalUrl(kind: ProfileKind, slug: string): string {
  return `https://www.linkedin.com/${kind === 'person' ? 'in' : 'company'}/${encodeURIComponent(slug)}`;
}

/**
 * The path segments as they were written, once scheme and host are known to be the site's.
 * The URL parser's own path won't do: it has already resolved `..`, hiding what was really sent.
 */
function segmentsOnLinkedIn(text: string): string[] | null {
  const withScheme = SCHEME.test(text) || text.startsWith('//') ? text : `https://${text}`;
  const [, authority = '', path = ''] = HTTP_URL.exec(withScheme) ?? [];
  if (!PLAIN_AUTHORITY.test(authority)) return null;

  const url = URL.parse(withScheme);
  return url?.port === '' && isLinkedInHost(url.hostname) ? path.split('/') : null;
}

/** The slug in the one spelling it is cached under; null when it can't be one. */
function parseSlug(segment: string): string | null {
  const decoded = decodeStrictly(segment)?.normalize('NFC') ?? '';
  if (!isSlug(decoded)) return null;

  // Lower-casing may bring letters together that compose, or grow the text: normalise and check again.
  const slug = OPAQUE_MEMBER_ID.test(decoded) ? decoded : decoded.toLowerCase().normalize('NFC');
  return isSlug(slug) && slug !== UNAVAILABLE_SLUG ? slug : null;
}

function isSlug(text: string): boolean {
  return text !== '' && [...text].length <= MAX_SLUG_CODE_POINTS && !UNSAFE_IN_SLUG.test(text);
}

function decodeStrictly(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

/** By hand: a pattern anchored at the end takes quadratic time on a long inner run of spaces. */
function trimAsciiWhitespace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && ASCII_WHITESPACE.includes(text.charAt(start))) start += 1;
  while (end > start && ASCII_WHITESPACE.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
