import { classifyPage } from '../../src/modules/visiting/agents/linkedin/classify-page.js';
import type { FetchedPage } from '../../src/modules/visiting/agents/linkedin/fetched-page.js';
import type { VisitTarget } from '../../src/modules/visiting/agents/linkedin/visit-target.js';
import {
  PageChanged,
  ProfileGone,
  SiteRefused,
  TransientFault,
  UnexpectedLanding,
} from '../../src/modules/visiting/agents/visit.errors.js';

const SITE = 'https://www.linkedin.com';
const ADA: VisitTarget = { kind: 'person', slug: 'ada', canonicalUrl: `${SITE}/in/ada` };
const ACME: VisitTarget = { kind: 'company', slug: 'acme', canonicalUrl: `${SITE}/company/acme` };
const NAME =
  '<main><section class="top-card-layout"><h1 class="top-card-layout__title">Ada</h1></section></main>';

function head(content: string): string {
  return `<html><head>${content}</head><body>${NAME}</body></html>`;
}

function page(changes: Partial<FetchedPage>): FetchedPage {
  const good = { firstStatus: 200, status: 200, finalUrl: ADA.canonicalUrl, hops: [], headers: {} };
  return { ...good, html: head('<title>Ada | LinkedIn</title>'), ...changes };
}

function classifying(changes: Partial<FetchedPage>, target = ADA): () => void {
  return () => classifyPage(page(changes), target);
}

describe('classifyPage, by status', () => {
  it.each([999, 429, 403, 401])('takes %d for a refusal', (status) => {
    expect(classifying({ firstStatus: status, status })).toThrow(SiteRefused);
  });

  it.each([404, 410, 451])('takes %d for a profile that is gone', (status) => {
    expect(classifying({ firstStatus: status, status })).toThrow(ProfileGone);
  });

  it.each([500, 502, 503, 504, 408])('takes %d for a passing fault', (status) => {
    expect(classifying({ firstStatus: status, status })).toThrow(TransientFault);
  });

  it('takes any other 4xx for a change', () => {
    expect(classifying({ status: 400 })).toThrow(PageChanged);
  });

  it('goes by the first answer when a refusal moved on to a good page', () => {
    expect(classifying({ firstStatus: 999 })).toThrow(SiteRefused);
  });

  it('passes on what Retry-After asks for', () => {
    const refused = { status: 429, headers: { 'retry-after': '120' } };
    expect(classifying(refused)).toThrow(expect.objectContaining({ retryAfterSeconds: 120 }));
    expect(classifying({ status: 999 })).toThrow(expect.objectContaining({ retryAfterSeconds: null }));
  });

  it('counts a Retry-After date from now', () => {
    const refused = page({ status: 429, headers: { 'retry-after': 'Sat, 21 Nov 2026 10:01:00 GMT' } });
    const now = new Date('2026-11-21T10:00:00Z');
    expect(() => classifyPage(refused, ADA, now)).toThrow(expect.objectContaining({ retryAfterSeconds: 60 }));
  });
});

describe('classifyPage, by address', () => {
  it.each([
    '/authwall?trk=bf',
    '/login',
    '/uas/login?x',
    '/signup',
    '/signup/cold-join',
    '/checkpoint/challenge/1',
    '/AUTHWALL',
  ])('takes %s for a wall, even with a name on it', (path) =>
    expect(classifying({ finalUrl: SITE + path })).toThrow(SiteRefused),
  );

  it('takes the home page for a refusal', () => {
    expect(classifying({ finalUrl: `${SITE}/` })).toThrow(SiteRefused);
  });

  it.each(['/404/', '/in/unavailable/', '/company/unavailable'])('takes %s for gone', (path) => {
    expect(classifying({ finalUrl: SITE + path })).toThrow(ProfileGone);
  });

  it.each([
    'https://www.elsewhere.example/in/ada',
    'https://www.linkedin.com.elsewhere.example/in/ada',
    'https://notlinkedin.com/in/ada',
    'http://10.0.0.7/latest/',
    'http://www.linkedin.com/in/ada',
    'https://www.linkedin.com:8443/in/ada',
    'about:blank',
    'nonsense',
  ])('does not expect to land on %s', (url) => {
    expect(classifying({ finalUrl: url })).toThrow(UnexpectedLanding);
    expect(classifying({ hops: [url] })).toThrow(UnexpectedLanding);
  });

  it('does not expect more than five hops, a page without a slug, or another kind of page', () => {
    expect(classifying({ hops: Array(5).fill(ADA.canonicalUrl) })).not.toThrow();
    expect(classifying({ hops: Array(6).fill(ADA.canonicalUrl) })).toThrow(UnexpectedLanding);
    expect(classifying({ finalUrl: `${SITE}/feed/` })).toThrow(UnexpectedLanding);
    expect(classifying({ finalUrl: `${SITE}/company/ada` })).toThrow(UnexpectedLanding);
  });

  it('takes the school page that a company leads to for its page', () => {
    const finalUrl = `${SITE}/school/acme/`;
    expect(classifying({ finalUrl, hops: [finalUrl] }, ACME)).not.toThrow();
    expect(classifying({ finalUrl, hops: [finalUrl] })).toThrow(UnexpectedLanding);
  });
});

describe('classifyPage, by content', () => {
  it('lets a named page pass whatever words are on it', () => {
    const html = head('<title>Profile Not Found | LinkedIn</title>').replace(
      '</main>',
      '<p class="page-not-found__headline authwall-join-form__title">authwall challenge</p></main>',
    );
    expect(classifying({ html })).not.toThrow();
  });

  it.each([
    ['a join form', '<h2 class="authwall-join-form__title">Mitglied werden</h2>'],
    ['an authwall by its key', '<head><meta name="pageKey" content="auth_wall_desktop_profile"></head>'],
    ['an authwall by its title', '<head><title>Sign Up | LinkedIn</title></head>'],
    ['a login page', '<head><title>LinkedIn Login, Sign in | LinkedIn</title></head>'],
    ['a captcha', '<head><title>Security Verification | LinkedIn</title></head>'],
    [
      'a cookie challenge',
      '<head><meta http-equiv="refresh" content="1;url=https://www.linkedin.com"></head>',
    ],
    ['the home page', '<head><meta name="pageKey" content="d_homepage-guest-home"></head><h1>Welcome</h1>'],
  ])('takes %s for a refusal', (_what, content) => {
    expect(classifying({ html: `<html>${content}</html>` })).toThrow(SiteRefused);
  });

  it.each([
    ['its title', '<head><title>Profile Not Found | LinkedIn</title></head><h1>Oops</h1>'],
    ['its headline', '<h1 class="page-not-found__headline">Diese Seite gibt es nicht</h1>'],
  ])('knows a page that is not found by %s', (_what, content) => {
    expect(classifying({ html: `<html>${content}</html>` })).toThrow(ProfileGone);
  });

  it('leaves a nameless page without any sign to the parser', () => {
    expect(classifying({ html: '' })).not.toThrow();
  });
});

describe('classifyPage, by whom the page is about', () => {
  const about = (slug: string) => head(`<link rel="canonical" href="https://uk.linkedin.com/in/${slug}">`);

  it('accepts the page of the asked slug, in any spelling', () => {
    expect(classifying({ html: about('ADA') })).not.toThrow();
    expect(
      classifying({ html: head('<link rel="canonical" href="/public-profile/in/bob/">') }),
    ).not.toThrow();
  });

  it('accepts another slug only after a redirect to it', () => {
    const finalUrl = `${SITE}/in/bob`;
    expect(classifying({ html: about('bob') })).toThrow(UnexpectedLanding);
    expect(classifying({ html: about('bob'), finalUrl, hops: [finalUrl] })).not.toThrow();
  });

  it('goes by og:url when there is no canonical link', () => {
    const html = head('<meta property="og:url" content="https://www.linkedin.com/in/bob">');
    expect(classifying({ html })).toThrow(UnexpectedLanding);
  });
});
