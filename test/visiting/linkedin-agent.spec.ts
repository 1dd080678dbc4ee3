import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type Outcome,
  type ProfileSite,
  SCENARIOS,
  startProfileSite,
} from '../../src/local/profile-site/index.js';
import type { Errand } from '../../src/modules/visiting/agents/agent.port.js';
import { LinkedInAgent } from '../../src/modules/visiting/agents/linkedin/linkedin.agent.js';
import {
  PageChanged,
  ProfileGone,
  SiteRefused,
  TransientFault,
  UnexpectedLanding,
} from '../../src/modules/visiting/agents/visit.errors.js';
import type { BrowserRoom } from '../../src/platform/browser/index.js';
import { createRoom } from '../browser/test-browser.js';
import { startServer, type TestServer } from '../browser/test-server.js';

const ERRORS: Record<Exclude<Outcome, 'profile'>, new (...rest: never[]) => Error> = {
  gone: ProfileGone,
  refused: SiteRefused,
  transient: TransientFault,
  unreadable: PageChanged,
  unexpected: UnexpectedLanding,
};

/** Their first visit is meant to fail and their second to succeed. */
const SECOND_TIME_LUCKY = new Set(['refused-once', 'error-503-once']);

/** A busy machine needs a moment; the pages that hang cost this long each. */
const TIMEOUT_MS = 5_000;

const never = new AbortController().signal;

function errand(kind: string, slug: string, signal = never): Errand {
  const canonicalUrl = `https://www.linkedin.com/${kind}/${encodeURIComponent(slug)}`;
  return { canonicalUrl, signal, proxy: null };
}

describe('The LinkedIn agent on the stand-in site', () => {
  let room: BrowserRoom;
  let site: ProfileSite;
  let agent: LinkedInAgent;

  beforeAll(async () => {
    room = createRoom({ allowedHosts: ['*.linkedin.localhost'] });
    site = await startProfileSite({ port: 0 });
    agent = new LinkedInAgent(room, { origin: site.url, timeoutMs: TIMEOUT_MS });
  });
  afterAll(async () => {
    await room.onApplicationShutdown();
    await site.close();
  });

  // With a name behind it, because the site's own `/in/unavailable` is nobody's address.
  const cases = SCENARIOS.flatMap(({ slug, kinds, outcome }) =>
    kinds.map((kind) => ({ kind, slug: slug === 'unavailable' ? 'unavailable-ada' : slug, outcome })),
  );

  it.each(cases)('finds $kind/$slug to be: $outcome', async ({ kind, slug, outcome }) => {
    const visit = () => agent.visit(errand(kind, slug));
    if (SECOND_TIME_LUCKY.has(slug)) await expect(visit()).rejects.toThrow();

    if (outcome === 'profile') {
      expect((await visit()).profile.full_name).toMatch(/\S/);
    } else {
      const error = await visit().catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(ERRORS[outcome]);
    }
  });

  it('asks for the page alone, never for what is on it', async () => {
    await fetch(`http://127.0.0.1:${site.port}/__site/reset`, { method: 'POST' });

    await agent.visit(errand('in', 'somebody'));
    const report = await (await fetch(`http://127.0.0.1:${site.port}/__site/visits`)).json();

    expect(report).toMatchObject({ pageRequests: 1, subResources: 0 });
  });
});

describe('The LinkedIn agent', () => {
  let room: BrowserRoom;
  let server: TestServer;
  let agent: LinkedInAgent;
  let respond: RequestListener;

  beforeAll(async () => {
    room = createRoom();
    server = await startServer((request, response) => respond(request, response));
    agent = new LinkedInAgent(room, { origin: server.origin, timeoutMs: TIMEOUT_MS, maxBytes: 100_000 });
  });
  beforeEach(() => {
    server.requests.length = 0;
  });
  afterAll(async () => {
    await room.onApplicationShutdown();
    await server.close();
  });

  const visit = (signal: AbortSignal = never) => agent.visit(errand('in', 'ada', signal));
  const html = (body: string) => `<html><head><title>x</title></head><body>${body}</body></html>\n`;
  const profile = (name: string) => html(`<section class="profile">${topCard(name)}</section>`);
  const topCard = (name: string) =>
    `<section class="top-card-layout"><h1 class="top-card-layout__title">${name}</h1></section>`;
  const paths = () => server.requests.map(({ url }) => url);

  it('asks in English', async () => {
    respond = (_, response) => response.end(profile('Ada'));

    await visit();

    expect(server.requests[0]?.headers['accept-language']).toBe('en-US');
  });

  it.each([
    'https://www.linkedin.com/authwall?trk=x',
    '/uas/login',
    '/checkpoint/challenge',
    '/',
    '/in/unavailable/',
    'https://evil.example/in/ada',
    'https://www.linkedin.com.evil.example/in/ada',
    'https://www.linkedin.com:8443/in/ada',
    'https://user@www.linkedin.com/in/ada',
    'http://169.254.169.254/latest',
    '//evil.example/in/ada',
  ])('never requests a redirect to %s', async (location) => {
    respond = (_, response) => response.writeHead(302, { Location: location }).end();

    await expect(visit()).rejects.toThrow();
    expect(paths()).toEqual(['/in/ada']);
  });

  it('follows five redirects and no more', async () => {
    respond = (_, response) => response.writeHead(302, { Location: `/in/ada-${paths().length}` }).end();

    await expect(visit()).rejects.toBeInstanceOf(UnexpectedLanding);
    expect(paths()).toEqual(['/in/ada', '/in/ada-1', '/in/ada-2', '/in/ada-3', '/in/ada-4', '/in/ada-5']);
  });

  it('follows an address of the stand-in itself, and says where it led', async () => {
    respond = ({ url }, response) => {
      if (url === '/in/ada') response.writeHead(301, { Location: `${server.origin}/in/ada-byron` }).end();
      else response.end(profile('Ada Byron'));
    };

    expect(await visit()).toMatchObject({
      profile: { full_name: 'Ada Byron' },
      ledTo: ['https://www.linkedin.com/in/ada-byron'],
    });
  });

  it('takes a redirect to nowhere for a passing fault', async () => {
    respond = (_, response) => response.writeHead(302, { Location: 'https://' }).end();

    await expect(visit()).rejects.toBeInstanceOf(TransientFault);
  });

  it('renders a good page that shows no name before its scripts ran', async () => {
    const late = `<script>document.querySelector("h1").textContent = "Ada Late"</script>`;
    respond = (_, response) => response.end(html(`<section class="profile">${topCard('')}</section>${late}`));

    expect(await visit()).toMatchObject({ profile: { full_name: 'Ada Late' } });
    expect(paths()).toEqual(['/in/ada']);
  });

  it('gives up on a page that shows no name after its scripts ran either', async () => {
    respond = (_, response) => response.end(html('<p>new layout</p>'));

    await expect(visit()).rejects.toBeInstanceOf(PageChanged);
  });

  it('does not take half a page for a profile without positions', async () => {
    respond = (_, response) => response.end(profile('Ada').slice(0, -20));

    await expect(visit()).rejects.toThrow('came truncated');
  });

  it('does not take in a page beyond the cap', async () => {
    respond = (_, response) => response.end(profile('Ada'.repeat(50_000)));

    await expect(visit()).rejects.toBeInstanceOf(PageChanged);
  });

  it('stops at an abort', async () => {
    const caller = new AbortController();
    respond = () => setTimeout(() => caller.abort(), 50);

    const fault = await visit(caller.signal).catch((caught: unknown) => caught);
    expect(fault).toBeInstanceOf(TransientFault);
    // The page's own time-out would be the cause if the visit had waited for it.
    expect(fault).toMatchObject({ cause: caller.signal.reason });
  });
});
