import { isLinkedInHost } from '../../../scraping/index.js';
import {
  PageChanged,
  ProfileGone,
  SiteChallenged,
  SiteRefused,
  TransientFault,
  UnexpectedLanding,
} from '../visit.errors.js';
import type { FetchedPage } from './fetched-page.js';
import { readPageAddress } from './page-address.js';
import { openPage, type PageDocument } from './page-document.js';
import { type PageHead, readPageHead } from './page-head.js';
import { readRetryAfter } from './retry-after.js';
import type { VisitTarget } from './visit-target.js';

const MAX_HOPS = 5;
/** 403 is how some edges say 999; neither tells whether the profile exists. */
const REFUSALS = new Set([401, 403, 429, 999]);
const GONE = new Set([404, 410, 451]);
const REQUEST_TIMEOUT = 408;

const WALL_PATH = /^\/(?:authwall|uas\/login|login|signup[^/]*)(?:\/|$)/i;
const CHALLENGE_PATH = /^\/checkpoint(?:\/|$)/i;
const GONE_PATH = /^\/(?:404|(?:in|company|school)\/unavailable)\/?$/i;
const WALL_TITLE = /^(?:Sign Up \| LinkedIn|LinkedIn Login, Sign in \| LinkedIn|Security Verification)/i;
const GONE_TITLE = 'Profile Not Found | LinkedIn';
const HOME_PAGE_KEY = 'd_homepage-guest-home';
const WALL_PAGE_KEY = 'auth_wall';

/**
 * Throws what a fetched page means when it is not a profile; otherwise returns it opened, to be read as one.
 * An address decides over a status, a status over a name, and a name over any word on the page:
 * good pages are full of words like "sign in" and "challenge".
 */
export function classifyPage(page: FetchedPage, target: VisitTarget, now: Date = new Date()): PageDocument {
  refuseStrangeAddresses(page);
  const { pathname } = new URL(page.finalUrl);

  const retryAfter = readRetryAfter(page.headers['retry-after'], now);
  if (CHALLENGE_PATH.test(pathname)) throw new SiteChallenged(`led to ${pathname}`, retryAfter);
  if (WALL_PATH.test(pathname)) throw new SiteRefused(`led to the wall at ${pathname}`, retryAfter);
  for (const status of [page.firstStatus, page.status]) judgeStatus(status, page, retryAfter);
  if (pathname === '/') throw new SiteRefused('led to the home page', retryAfter);
  if (GONE_PATH.test(pathname)) throw new ProfileGone(`led to ${pathname}`);

  const $ = openPage(page.html);
  judgeContent($, page, target, retryAfter);
  return $;
}

function refuseStrangeAddresses({ finalUrl, hops }: FetchedPage): void {
  const stranger = [...hops, finalUrl].find((url) => !isSiteAddress(url));
  if (stranger !== undefined) throw new UnexpectedLanding(`led off the site, to ${stranger}`);
  if (hops.length > MAX_HOPS) throw new UnexpectedLanding(`led through ${hops.length} redirects`);
}

function isSiteAddress(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === 'https:' && url.port === '' && isLinkedInHost(url.hostname);
}

function judgeStatus(status: number, page: FetchedPage, retryAfter: number | null): void {
  if (REFUSALS.has(status)) throw new SiteRefused(`answered ${status}`, retryAfter);
  if (GONE.has(status)) throw new ProfileGone(`answered ${status}`);
  if (status >= 500 || status === REQUEST_TIMEOUT) throw new TransientFault(`answered ${status}`);
  if (status >= 400) throw new PageChanged(`answered ${status}`, page.html);
}

function judgeContent(
  $: PageDocument,
  page: FetchedPage,
  target: VisitTarget,
  retryAfter: number | null,
): void {
  const head = readPageHead($);
  const landing = readPageAddress(page.finalUrl);
  if (!landing || !showsName($)) judgeNamelessPage($, head, retryAfter);

  if (landing?.kind !== target.kind) throw new UnexpectedLanding(`led to ${page.finalUrl}`);
  refuseOtherProfile(page, target, head);
}

/** Other pages have a first heading too, but only a profile's top card has this one. */
function showsName($: PageDocument): boolean {
  return $('h1.top-card-layout__title').length > 0;
}

function judgeNamelessPage($: PageDocument, head: PageHead, retryAfter: number | null): void {
  const pageKey = head.meta.get('pagekey') ?? '';
  const isWall = pageKey.startsWith(WALL_PAGE_KEY) || WALL_TITLE.test(head.title);
  if (isWall || $('.authwall-join-form__title').length > 0)
    throw new SiteRefused('showed a wall', retryAfter);
  if (head.refreshes && pageKey === '') throw new SiteRefused('showed a cookie challenge', retryAfter);
  if (pageKey === HOME_PAGE_KEY) throw new SiteRefused('showed the home page', retryAfter);

  const isGone = head.title === GONE_TITLE || $('.page-not-found__headline').length > 0;
  if (isGone) throw new ProfileGone('showed that there is no such public profile');
}

/** A stale cache may serve someone else's page. Only redirects can explain that a page is about another slug. */
function refuseOtherProfile({ finalUrl, hops }: FetchedPage, target: VisitTarget, head: PageHead): void {
  const claimed = readPageAddress(head.canonicalUrl ?? '') ?? readPageAddress(head.meta.get('og:url') ?? '');
  const visited = [finalUrl, ...hops].map((url) => readPageAddress(url)?.slug);
  if (claimed && ![target.slug, ...visited].includes(claimed.slug)) {
    throw new UnexpectedLanding(`showed another profile, ${claimed.canonical}`);
  }
}
