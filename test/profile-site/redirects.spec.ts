import { type ProfileSite, startProfileSite } from '../../src/local/profile-site/index.js';
import { ask, open } from './ask.js';

describe('A redirect scenario', () => {
  let site: ProfileSite;
  beforeAll(async () => {
    site = await startProfileSite({ port: 0 });
  });
  afterAll(() => site.close());

  async function target(slug: string, host?: string): Promise<string | undefined> {
    const { status, headers } = await ask(site, `/in/${slug}`, { host });
    expect([301, 302]).toContain(status);
    return headers.location;
  }

  it.each([
    ['authwall', '/authwall', 'Sign Up | LinkedIn'],
    ['login', '/uas/login', 'LinkedIn Login, Sign in | LinkedIn'],
    ['checkpoint', '/checkpoint/challengesV2/invented', 'Security Verification | LinkedIn'],
    ['home-bounce', '/', 'LinkedIn: Log In or Sign Up'],
    ['unavailable', '/in/unavailable/', 'Profile Not Found | LinkedIn'],
  ])('%s leads to %s, which has the title "%s"', async (slug, path, title) => {
    const location = new URL((await target(`${slug}-mine`)) ?? '');

    expect([location.origin, location.pathname]).toEqual(['https://www.linkedin.com', path]);
    const $ = await open(site, path);
    expect($('title').text()).toBe(title);
  });

  it('country-redirect sends from www to uk, which has the page', async () => {
    expect(await target('country-redirect')).toBe('https://uk.linkedin.com/in/country-redirect');
    const hosts = ['uk.linkedin.com', `uk.linkedin.localhost:${site.port}`];
    for (const host of hosts) expect((await ask(site, '/in/country-redirect', { host })).status).toBe(200);
  });

  it('slug-redirect sends to the new slug', async () => {
    expect(await target('slug-redirect-maren')).toBe('https://www.linkedin.com/in/renamed-maren');
    expect((await ask(site, '/in/renamed-maren')).status).toBe(200);
  });

  it('redirect-chain counts down to the page', async () => {
    expect(await target('redirect-chain-2-x')).toBe('https://www.linkedin.com/in/redirect-chain-1-x');
    expect(await target('redirect-chain-1-x')).toBe('https://www.linkedin.com/in/redirect-chain-0-x');
    expect((await ask(site, '/in/redirect-chain-0-x')).status).toBe(200);
  });

  it('redirect-loop never ends', async () => {
    expect(await target('redirect-loop')).toBe('https://uk.linkedin.com/in/redirect-loop');
    expect(await target('redirect-loop', 'uk.linkedin.com')).toBe(
      'https://www.linkedin.com/in/redirect-loop',
    );
  });

  it('the others lead off the site', async () => {
    expect(await target('redirect-off-site')).toMatch(/^https:\/\/www\.elsewhere\.example\//);
    expect(await target('redirect-lookalike')).toMatch(/^https:\/\/www\.linkedin\.com\.elsewhere\.example\//);
    expect(await target('redirect-private-ip')).toBe('http://10.0.0.7/latest/meta-data/');
  });
});
