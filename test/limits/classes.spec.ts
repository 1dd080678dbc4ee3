import type { Response } from 'supertest';
import { type LimitedApp, startLimitedApp } from './limited-app.js';

describe('the limits of a class of routes', () => {
  let app: LimitedApp;
  let lineages = 0;

  beforeAll(async () => {
    app = await startLimitedApp();
  });
  afterAll(() => app.close());

  const anyLineage = () => {
    lineages += 1;
    return `lineage-${lineages}`;
  };
  const postLookup = (lineage: string) => app.http.post('/lookups').set('X-Lineage', lineage);
  const getWorkspace = (lineage: string, path = '/workspace') => app.http.get(path).set('X-Lineage', lineage);
  const times = (count: number, call: () => PromiseLike<Response>) =>
    Promise.all(Array.from({ length: count }, call));
  const admitted = (answers: Response[]) => answers.filter(({ status }) => status < 300).length;

  it('let 10 lookup POSTs a minute through, of 50 at once too', async () => {
    const lineage = anyLineage();
    expect(admitted(await times(50, () => postLookup(lineage)))).toBe(10);
  });

  it('let 60 calls of the workspace a minute through, over all its routes', async () => {
    const lineage = anyLineage();
    expect(admitted(await times(40, () => getWorkspace(lineage)))).toBe(40);
    expect(admitted(await times(40, () => getWorkspace(lineage, '/workspace/other')))).toBe(20);
  });

  it('let 20 calls without a key a minute through', async () => {
    expect(admitted(await times(30, () => app.http.get('/anonymous')))).toBe(20);
  });

  it('let any number of reads through, and say nothing of limits there', async () => {
    const lineage = anyLineage();
    const answers = await times(150, () => app.http.get('/unlimited').set('X-Lineage', lineage));
    expect(admitted(answers)).toBe(150);
    expect(answers[0]?.headers).not.toHaveProperty('ratelimit');
  });

  it('are counted by lineage: a key’s successor goes on where it was, a stranger begins anew', async () => {
    const lineage = anyLineage();
    await times(10, () => postLookup(lineage));
    expect((await postLookup(lineage)).status).toBe(429);
    expect((await postLookup(anyLineage())).status).toBe(201);
  });

  it('are counted by class: no lookup left does not close the workspace', async () => {
    const lineage = anyLineage();
    await times(11, () => postLookup(lineage));
    expect((await getWorkspace(lineage)).status).toBe(200);
  });

  it('stand on every answer, refused or not', async () => {
    const lineage = anyLineage();
    const first = await postLookup(lineage);
    expect(first.headers['ratelimit-policy']).toBe('"lookups";q=10;w=60');
    expect(first.headers.ratelimit).toBe('"lookups";r=9;t=60');

    await times(9, () => postLookup(lineage));
    const refused = await postLookup(lineage);
    expect(refused.headers['ratelimit-policy']).toBe('"lookups";q=10;w=60');
    expect(refused.headers.ratelimit).toBe(`"lookups";r=0;t=${refused.body.retry_after_seconds}`);
  });

  it('name each window of a class that has several', async () => {
    const { headers } = await getWorkspace(anyLineage());
    expect(headers['ratelimit-policy']).toBe('"workspace-minute";q=60;w=60, "workspace-hour";q=1000;w=3600');
    expect(headers.ratelimit).toBe('"workspace-minute";r=59;t=60, "workspace-hour";r=999;t=3600');
  });

  it('refuse with the wait in the body and in Retry-After', async () => {
    const lineage = anyLineage();
    await times(10, () => postLookup(lineage));
    const refused = await postLookup(lineage);
    expect(refused.status).toBe(429);
    expect(refused.body).toMatchObject({
      error: {
        code: 'rate_limit',
        message: expect.stringMatching(/^10 calls in 60 seconds/),
        limit: 'lookups',
      },
      retry_after_seconds: expect.any(Number),
    });
    expect(refused.body.retry_after_seconds).toBeGreaterThan(50);
    expect(refused.body.retry_after_seconds).toBeLessThanOrEqual(60);
    expect(refused.headers['retry-after']).toBe(String(refused.body.retry_after_seconds));
  });
});

describe('limits', () => {
  it('are settings, and the longest wait of the windows that refuse is told', async () => {
    const app = await startLimitedApp({ LIMIT_POSTS_PER_MINUTE: '3', LIMIT_POSTS_PER_HOUR: '2' });
    const get = () => app.http.get('/workspace').set('X-Lineage', 'any');
    await get().expect(200);
    await get().expect(200);
    const refused = await get().expect(429);
    expect(refused.headers.ratelimit).toMatch(/^"workspace-minute";r=1;t=\d+, "workspace-hour";r=0;t=\d+$/);
    expect(refused.body.error.limit).toBe('workspace-hour');
    expect(refused.body.retry_after_seconds).toBeGreaterThan(3_500);
    await app.close();
  });
});
