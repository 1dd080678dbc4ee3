import type { ServiceAnswer } from '../../../platform/outbound/index.js';
import type { Member, Tokens } from '../connection.js';
import { OAuthRefused, OAuthUnavailable } from './oauth.errors.js';

/** Without it nothing can be posted; a member may withhold it. */
const NEEDED_SCOPE = 'w_member_social';

/** As LinkedIn documents it, should an answer leave it out. */
const USUAL_REFRESH_SECONDS = 365 * 24 * 60 * 60;

/** The opaque ids of members: they become part of an URN. */
const SUBJECT = /^[A-Za-z0-9_-]{1,64}$/;

const LONGEST_NAME = 200;

export function readTokens(answer: ServiceAnswer): Tokens {
  const { access_token: access, expires_in: seconds, scope, ...rest } = parse(answer);
  if (typeof access !== 'string' || access === '' || !isDuration(seconds))
    throw new OAuthUnavailable('LinkedIn answered no access token');
  if (typeof scope === 'string' && !scope.split(/[\s,]+/).includes(NEEDED_SCOPE))
    throw new OAuthRefused(`LinkedIn gave no ${NEEDED_SCOPE}`);
  return { access, accessSeconds: seconds, refresh: refreshOf(rest) };
}

export function readMember(answer: ServiceAnswer): Member {
  const { sub, name } = parse(answer);
  if (typeof sub !== 'string' || !SUBJECT.test(sub)) throw new OAuthUnavailable('LinkedIn named no member');
  const shown = typeof name === 'string' ? name.toWellFormed().replaceAll('\0', '').trim() : '';
  return { urn: `urn:li:person:${sub}`, name: shown.slice(0, LONGEST_NAME) || 'LinkedIn member' };
}

function refreshOf(answer: Record<string, unknown>): Tokens['refresh'] {
  const { refresh_token: token, refresh_token_expires_in: seconds } = answer;
  if (typeof token !== 'string' || token === '') return null;
  return { token, seconds: isDuration(seconds) ? seconds : USUAL_REFRESH_SECONDS };
}

function isDuration(seconds: unknown): seconds is number {
  return typeof seconds === 'number' && Number.isInteger(seconds) && seconds > 0 && seconds < 2 ** 31;
}

function parse({ text }: ServiceAnswer): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null) return parsed as Record<string, unknown>;
  } catch {
    // Not JSON at all: a page of some server in between.
  }
  throw new OAuthUnavailable('LinkedIn’s answer can’t be read');
}
