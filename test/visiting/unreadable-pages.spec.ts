import { gunzipSync } from 'node:zlib';
import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { type ClaimedVisit, VisitsService } from '../../src/modules/scraping/index.js';
import { PageChanged, SiteRefused } from '../../src/modules/visiting/agents/visit.errors.js';
import { VisitLog } from '../../src/modules/visiting/visit-log.js';
import { signUp } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';

const VISIT: ClaimedVisit = {
  id: 'visit-1',
  canonical_url: 'https://www.linkedin.com/in/somebody',
  attempt: 1,
  transient_faults: 0,
  refusals: 0,
};

describe('a page that can’t be read', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('is kept with the ending of its visit, whose lookup is refunded', async () => {
    const { key } = await signUp(app);
    const submitted = await app.http
      .post('/api/v1/scrape')
      .set('X-API-Key', key)
      .send({ linkedin_url: 'linkedin.com/in/unreadable-somebody' })
      .expect(201);
    const visits = app.get(VisitsService);
    const visit = await visits.claim();
    if (!visit) throw new Error('The visit was not there to be claimed');
    await visits.settle(visit, { outcome: 'unreadable', page: '<html>Zoë</html>' });

    const [sample] = await app.db.query<{ page_gz: Buffer; canonical_url: string }>(
      'select * from page_samples',
    );
    expect(gunzipSync(sample?.page_gz ?? Buffer.of()).toString()).toBe('<html>Zoë</html>');
    expect(sample?.canonical_url).toBe('https://www.linkedin.com/in/unreadable-somebody');
    const { body } = await app.http.get(`/api/v1/scrape/${submitted.body.data.id}`).set('X-API-Key', key);
    expect(body).toMatchObject({ status: 'failed', error: 'Profile could not be read' });
  });
});

describe('the log of visits', () => {
  beforeEach(() => {
    for (const level of ['log', 'warn', 'error'] as const)
      jest.spyOn(Logger.prototype, level).mockImplementation(() => undefined);
  });
  afterEach(() => jest.restoreAllMocks());

  const calls = (level: 'warn' | 'error') => jest.mocked(Logger.prototype[level]).mock.calls.flat();

  it('calls a person for a changed layout once, and not for each page', () => {
    const log = new VisitLog();
    for (let index = 0; index < 50; index += 1) log.failed(VISIT, new PageChanged('shows no name', '<html>'));
    expect(calls('error')).toHaveLength(1);
    expect(calls('warn')).toHaveLength(49);
  });

  it('calls nobody for a refusal, and names visits by id alone', () => {
    new VisitLog().failed(VISIT, new SiteRefused('answered 999'));
    expect(calls('error')).toEqual([]);
    expect(calls('warn')).toEqual(['visit-1 was refused: answered 999']);
  });
});
