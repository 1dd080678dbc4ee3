import { signUp } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';

describe('limits in the whole application', () => {
  let app: TestApp;
  let twin: TestApp;

  beforeAll(async () => {
    app = await startTestApp({ LIMIT_SCRAPE_POSTS_PER_MINUTE: '10' });
    twin = await startTestApp({
      DATABASE_URL: app.env.DATABASE_URL,
      REDIS_URL: app.env.REDIS_URL,
      LIMIT_SCRAPE_POSTS_PER_MINUTE: '10',
    });
  });
  afterAll(async () => {
    await twin.close();
    await app.close();
  });

  const submit = (by: TestApp, key: string, slug: string) =>
    by.http
      .post('/api/v1/scrape')
      .set('X-API-Key', key)
      .send({ linkedin_url: `linkedin.com/in/${slug}` });

  it('hold over processes: 10 of 50 parallel POSTs pass, whichever process they reach', async () => {
    const { testKey } = await signUp(app);
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => submit(n % 2 ? app : twin, testKey, `limit-${n}`)),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(40);
  });

  it('follow a key that is replaced', async () => {
    const { email, key } = await signUp(app);
    for (let call = 0; call < 10; call += 1) await submit(app, key, 'limit-same').expect(call ? 200 : 201);
    const { body } = await app.http.post('/api/v1/auth/api-key').set('X-API-Key', key).send({ email });
    expect((await submit(twin, body.api_key, 'limit-same')).status).toBe(429);
  });

  it('count only whom a key was recognised for, and never hinder a read', async () => {
    const { testKey } = await signUp(app);
    const { body } = await submit(app, testKey, 'limit-read');
    await Promise.all(Array.from({ length: 10 }, () => submit(app, testKey, 'limit-read')));
    await app.http.get(`/api/v1/scrape/${body.data.id}`).set('X-API-Key', testKey).expect(200);

    const refused = await app.http.post('/api/v1/scrape').send({});
    expect(refused.status).toBe(401);
    expect(refused.headers).not.toHaveProperty('ratelimit');
  });
});
