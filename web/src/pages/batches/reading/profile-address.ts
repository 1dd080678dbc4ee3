/**
 * The rules of the API by which an address is one of a profile or company, and by which two are the same one, for a
 * hint before anything is sent. What counts is what the API says then; a test compares the two.
 */
const MAX_LENGTH = 2_048;
const MAX_SLUG_CHARACTERS = 100;

const HOST = /^(?:(?:[a-z]{2}|www|m)\.)?linkedin\.com$/;
const UNSAFE = /[\p{Cc}\p{Cs}\p{White_Space}\\]/u;
const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;
const HTTP_URL = /^https?:\/\/([^/?#]+)\/([^?#]*)/i;
const PLAIN_AUTHORITY = /^[a-z0-9.:-]+$/i;
const DOT_SEGMENT = /^(?:\.|%2e){1,2}$/i;
const UNSAFE_IN_SLUG = /[\p{Cc}\p{White_Space}/\\?#%:@|,<>"`{}^[\];()]/u;
/** Only these slugs differ by upper and lower case. */
const OPAQUE_MEMBER_ID = /^AC[ow]AA/;

/** "in/ada": the same for all spellings of one profile; undefined for what can't be looked up. Takes trimmed text. */
export function profileOf(text: string): string | undefined {
  if (text.length > MAX_LENGTH || UNSAFE.test(text)) return undefined;
  const segments = segmentsOnLinkedIn(text);
  if (!segments || segments.some((segment) => DOT_SEGMENT.test(segment))) return undefined;

  const kind = segments[0]?.toLowerCase();
  const slug = slugOf(segments[1] ?? '');
  return slug && (kind === 'in' || kind === 'company') ? `${kind}/${slug}` : undefined;
}

function segmentsOnLinkedIn(text: string): string[] | undefined {
  const address = SCHEME.test(text) || text.startsWith('//') ? text : `https://${text}`;
  const [, authority = '', path = ''] = HTTP_URL.exec(address) ?? [];
  if (!PLAIN_AUTHORITY.test(authority) || !URL.canParse(address)) return undefined;
  const { port, hostname } = new URL(address);
  return port === '' && HOST.test(hostname.toLowerCase()) ? path.split('/') : undefined;
}

function slugOf(segment: string): string | undefined {
  const decoded = decode(segment)?.normalize('NFC') ?? '';
  if (!isSlug(decoded)) return undefined;
  const slug = OPAQUE_MEMBER_ID.test(decoded) ? decoded : decoded.toLowerCase().normalize('NFC');
  return isSlug(slug) && slug !== 'unavailable' ? slug : undefined;
}

function isSlug(text: string): boolean {
  return text !== '' && [...text].length <= MAX_SLUG_CHARACTERS && !UNSAFE_IN_SLUG.test(text);
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
