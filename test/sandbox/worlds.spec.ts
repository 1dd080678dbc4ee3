import type { Test } from 'supertest';
import { newId } from '../../src/platform/ids.js';
import { startCallbackApp } from '../callbacks/callback-app.js';
import { type Route, routesOf } from '../keys/routes.js';
import { signUp, type TestAccount } from '../support/accounts.js';
import type { TestApp } from '../support/app.js';

/** Makes something with a key, and answers its id. */
type Maker = (post: (path: string, body: object) => Test) => Promise<string>;

const MAKERS: Readonly<Record<string, Maker>> = {
  '/api/v1/scrape/:id': async (post) =>
    (await post('/api/v1/scrape', { linkedin_url: 'linkedin.com/in/ada' })).body.data.id,
  '/api/v1/scrape/batch/:id': async (post) =>
    (await post('/api/v1/scrape/batch', { linkedin_urls: ['linkedin.com/in/bruno'] })).body.data.batch_id,
  '/api/v1/webhooks/deliveries/:id': async (post) =>
    (await post('/api/v1/webhooks/test', { url: 'http://127.0.0.1:65000/hook' })).body.id,
  '/api/v1/posts/:id': async (post) => (await post('/api/v1/posts', { content: 'Hello' })).body.id,
  '/api/v1/ideas/:id': async (post) => (await post('/api/v1/ideas', { content: 'Hello' })).body.id,
};

/** A live key manages the test keys of its workspace too, since the owner has to make them; purchases are live only. */
const TRIED_ELSEWHERE = /^\/api\/v1\/(?:keys|credits\/purchases)\//;

describe('the live world and the test world', () => {
  let app: TestApp;
  let account: TestAccount;
  let routes: Route[];
  beforeAll(async () => {
    app = await startCallbackApp();
    account = await signUp(app);
    routes = routesOf(app).filter(({ path }) => path.includes(':id') && !TRIED_ELSEWHERE.test(path));
  });
  afterAll(() => app.close());

  const makerOf = (path: string) =>
    Object.keys(MAKERS).find((made) => path === made || path.startsWith(`${made}/`));

  const served = () => Object.entries(MAKERS).filter(([kind]) => routes.some(({ path }) => path === kind));

  it('are both tried with everything that has an id; a new kind of thing needs a maker here', () => {
    expect(routes.length).toBeGreaterThan(5);
    expect(routes.map(({ path }) => path).filter((path) => !makerOf(path))).toEqual([]);
  });

  it.each([
    ['a live key', 'test', 'live'],
    ['a test key', 'live', 'test'],
  ] as const)('show nothing of one to %s of the other, by any route', async (_, made, asking) => {
    const keys = { live: account.key, test: account.testKey };
    const post = (path: string, body: object) => app.http.post(path).set('X-API-Key', keys[made]).send(body);
    for (const [kind, make] of served()) {
      const id = await make(post);
      expect(id).toMatch(/[0-9a-f]{24}$/);
      for (const { method, path } of routes.filter((route) => makerOf(route.path) === kind)) {
        const unknown = await call(method, path, id.replace(/[0-9a-f]{24}$/, newId()), keys[asking]);
        const foreign = await call(method, path, id, keys[asking]);
        expect([method, path, foreign]).toEqual([method, path, unknown]);
        // An action may ask for a body first; of what it is asked to act on, it says the same.
        const isRefused = foreign.status === 404 || (method === 'POST' && foreign.status === 400);
        expect([method, path, isRefused]).toEqual([method, path, true]);
      }
      const own = await call('GET', kind, id, keys[made]);
      expect([kind, own.status]).toEqual([kind, 200]);
    }
  });

  it('find each other’s profiles by no address', async () => {
    const find = (key: string) =>
      app.http.get('/api/v1/scrape').query({ linkedin_url: 'linkedin.com/in/carla' }).set('X-API-Key', key);
    await app.http
      .post('/api/v1/scrape')
      .set('X-API-Key', account.testKey)
      .send({ linkedin_url: 'linkedin.com/in/carla' })
      .expect(201);
    await find(account.testKey).expect(200);
    await find(account.key).expect(404);
  });

  it('list nothing of each other', async () => {
    const stranger = await signUp(app);
    const post = (path: string, body: object) =>
      app.http.post(path).set('X-API-Key', stranger.testKey).send(body);
    for (const [, make] of served()) await make(post);
    for (const [path, list] of [
      ['/api/v1/scrape/batch', 'batches'],
      ['/api/v1/webhooks/deliveries', 'deliveries'],
    ] as const) {
      const mine = await app.http.get(path).set('X-API-Key', stranger.testKey).expect(200);
      expect([path, mine.body[list]?.length]).toEqual([path, 1]);
      const others = await app.http.get(path).set('X-API-Key', stranger.key).expect(200);
      expect([path, others.body[list]]).toEqual([path, []]);
    }
  });

  async function call(method: string, path: string, id: string, key: string) {
    const body = JSON.stringify(/^P(?:UT|ATCH)$/.test(method) ? { content: 'Other' } : {});
    const answer = await fetch(new URL(path.replace(':id', id), app.url), {
      method,
      headers: { 'X-API-Key': key, 'Content-Type': 'application/json' },
      ...(method === 'GET' ? {} : { body }),
      signal: AbortSignal.timeout(10_000),
    });
    const text = await answer.text();
    if (answer.ok) return { status: answer.status, error: null };
    return { status: answer.status, error: { ...JSON.parse(text).error, request_id: '' } };
  }
});
