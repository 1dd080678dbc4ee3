import { gunzipSync } from 'node:zlib';
import { load } from 'cheerio';
import {
  fullName,
  type ProfileSite,
  personAt,
  startProfileSite,
} from '../../src/local/profile-site/index.js';
import { ask, open } from './ask.js';

describe('A failure scenario', () => {
  let site: ProfileSite;
  beforeAll(async () => {
    site = await startProfileSite({ port: 0 });
  });
  afterAll(() => site.close());

  it.each([
    ['refused-999', 999],
    ['throttled-429', 429],
    ['throttled-429-silent', 429],
    ['challenge', 200],
    ['authwall-inline', 200],
    ['home-inline', 200],
    ['forbidden-403', 403],
    ['not-found', 404],
    ['soft-404', 200],
    ['gone-410', 410],
    ['legal-451', 451],
    ['error-500', 500],
    ['truncated-silently', 200],
    ['empty-200', 200],
  ])('%s answers %d for people and companies, with and without a suffix', async (slug, status) => {
    for (const path of [`/in/${slug}`, `/in/${slug}-mine`, `/company/${slug}`]) {
      expect((await ask(site, path)).status).toBe(status);
    }
  });

  it('refused-999 is a stub of 1,530 bytes without a title, whose script hops to the wall', async () => {
    const [one, other] = await Promise.all([
      ask(site, '/in/refused-999'),
      ask(site, '/company/refused-999-x'),
    ]);

    expect(one.body.length).toBe(1530);
    expect(other.text).toBe(one.text);
    expect(one.text).toContain('"/authwall?trk="');
    expect(one.text).not.toContain('<title');
  });

  it.each([
    ['refused-once', 999],
    ['error-503-once', 503],
  ])('%s answers %d once for each slug, then the page', async (slug, status) => {
    const statuses = [];
    for (const name of ['a', 'a', 'b', 'a']) statuses.push((await ask(site, `/in/${slug}-${name}`)).status);
    expect(statuses).toEqual([status, 200, status, 200]);
  });

  it('throttled-429 says when to come back', async () => {
    expect((await ask(site, '/in/throttled-429')).headers['retry-after']).toBe('60');
    expect((await ask(site, '/in/throttled-429-7-mine')).headers['retry-after']).toBe('7');
    expect((await ask(site, '/in/throttled-429-silent')).headers['retry-after']).toBeUndefined();
    const date = (await ask(site, '/in/throttled-429-date')).headers['retry-after'] ?? '';
    expect(Date.parse(date)).toBeGreaterThan(Date.now());
  });

  it('not-found and soft-404 carry the page key of good pages and an h1', async () => {
    for (const slug of ['not-found', 'soft-404-x']) {
      const $ = await open(site, `/in/${slug}`);
      expect($('title').text()).toBe('Profile Not Found | LinkedIn');
      expect($('meta[name=pageKey]').attr('content')).toBe('public_profile_v3_desktop');
      expect($('h1.page-not-found__headline')).toHaveLength(1);
      expect($('link[rel=canonical]').attr('href')).toBe(`/public-profile/in/${slug}/`);
    }
  });

  it('challenge refreshes to the home page and shows nothing', async () => {
    const $ = await open(site, '/in/challenge');
    expect($('meta[http-equiv=refresh]').attr('content')).toBe('1;url=https://www.linkedin.com');
    expect($('title')).toHaveLength(0);
    expect($('body').text().trim()).toBe('');
  });

  it.each([
    ['authwall-inline', 'auth_wall_desktop_profile', '.authwall-join-form__title'],
    ['home-inline', 'd_homepage-guest-home', 'h1'],
  ])('%s has the page key %s', async (slug, pageKey, selector) => {
    const $ = await open(site, `/in/${slug}`);
    expect($('meta[name=pageKey]').attr('content')).toBe(pageKey);
    expect($(selector)).toHaveLength(1);
  });

  it('hang never answers, hang-midway stops after half', async () => {
    await expect(ask(site, '/in/hang', { timeoutMs: 300 })).rejects.toThrow('timed out');
    await expect(ask(site, '/in/hang-midway', { timeoutMs: 300 })).rejects.toThrow();
  });

  it('truncated and reset break the connection', async () => {
    await expect(ask(site, '/in/truncated')).rejects.toThrow('aborted');
    await expect(ask(site, '/in/reset')).rejects.toThrow(/ECONNRESET|hang up/);
  });

  it('slow takes as long as its slug says', async () => {
    const started = performance.now();
    expect((await ask(site, '/in/slow-1-mine')).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThan(900);
  });

  it('truncated-silently and empty-200 hold no name', async () => {
    const { text, headers } = await ask(site, '/in/truncated-silently');
    expect(text).toContain('public_profile_v3_desktop');
    expect(Number(headers['content-length'])).toBe(text.length);
    expect(text).not.toContain('<title');
    expect((await ask(site, '/in/empty-200')).body.length).toBe(0);
  });

  it('gzip is compressed, asked for or not, and holds the page', async () => {
    const { headers, body } = await ask(site, '/in/gzip');
    expect(headers['content-encoding']).toBe('gzip');
    expect(load(gunzipSync(body).toString())('title').text()).toContain(fullName(personAt('gzip')));
  });

  it('wrong-charset sends UTF-8 under another name', async () => {
    const { headers, text } = await ask(site, '/in/wrong-charset');
    expect(headers['content-type']).toBe('text/html; charset=iso-8859-1');
    expect(text).toContain('Zoë Øvrebråten');
  });
});
