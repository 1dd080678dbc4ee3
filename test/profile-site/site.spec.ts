import { readFile } from 'node:fs/promises';
import {
  type ProfileSite,
  SCENARIOS,
  scenarioTables,
  startProfileSite,
  type VisitReport,
} from '../../src/local/profile-site/index.js';
import { ask } from './ask.js';

describe('The profile site', () => {
  let site: ProfileSite;
  beforeAll(async () => {
    site = await startProfileSite({ port: 0 });
  });
  afterAll(() => site.close());

  async function admin(method: string, path: string): Promise<VisitReport> {
    return JSON.parse((await ask(site, path, { method })).text) as VisitReport;
  }

  it('counts visits by page, and sub-resources, until it is reset', async () => {
    await admin('POST', '/__site/reset');
    await ask(site, '/in/counted');
    await ask(site, '/in/counted?trk=x');
    await ask(site, '/company/counted');
    await ask(site, '/aero/css/layout.css');

    expect(await admin('GET', '/__site/visits')).toEqual({
      pages: { 'in/counted': 2, 'company/counted': 1 },
      pageRequests: 3,
      subResources: 1,
      storm: false,
    });
    expect(await admin('POST', '/__site/reset')).toMatchObject({ pages: {}, subResources: 0 });
  });

  it('refuses every page while it storms', async () => {
    await admin('POST', '/__site/storm?on=1');
    const during = await Promise.all(
      ['/in/full', '/in/anyone', '/company/full'].map((path) => ask(site, path)),
    );
    await admin('POST', '/__site/storm?on=0');

    expect(during.map(({ status }) => status)).toEqual([999, 999, 999]);
    expect((await ask(site, '/in/full')).status).toBe(200);
  });

  it('lets the longest scenario slug win', async () => {
    const titles = await Promise.all(
      ['/in/authwall-inline-x', '/in/authwall-x'].map((path) => ask(site, path)),
    );
    expect(titles.map(({ status }) => status)).toEqual([200, 302]);
  });

  it('turns robots away, knows no other pages and takes no other methods', async () => {
    expect((await ask(site, '/robots.txt')).text).toContain('User-agent: *\nDisallow: /');
    expect((await ask(site, '/jobs/anything')).status).toBe(404);
    expect((await ask(site, '/in/full', { method: 'POST' })).status).toBe(405);
    expect((await ask(site, '/in/%E0%A4%A')).status).toBe(200);
    expect((await ask(site, '//')).status).toBe(404);
  });

  it('lists every scenario on a page for people', async () => {
    const { text } = await ask(site, '/__site/');
    expect(SCENARIOS.filter(({ slug }) => !text.includes(`/${slug}"`))).toEqual([]);
  });

  it('gives each scenario a slug of its own', () => {
    const addresses = SCENARIOS.flatMap(({ kinds, slug }) => kinds.map((kind) => `${kind}/${slug}`));
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('closes at once although a visitor hangs', async () => {
    const other = await startProfileSite({ port: 0 });
    const hanging = ask(other, '/in/hang').catch((error: Error) => error);
    await ask(other, '/robots.txt');
    await other.close();
    expect(await hanging).toMatchObject({ message: 'socket hang up' });
  });

  it('is documented with exactly the scenarios it has', async () => {
    const document = await readFile('docs/profile-site.md', 'utf8');
    const tables = document.split('<!-- scenarios -->')[1]?.trim();
    expect(tables).toBe(scenarioTables());
  });
});
