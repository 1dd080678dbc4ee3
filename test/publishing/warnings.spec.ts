import { type Author, PublishingApp } from './publishing-app.js';

describe('the preflight where posts go to LinkedIn', () => {
  let stage: PublishingApp;
  let author: Author;
  beforeAll(async () => {
    stage = await PublishingApp.start();
  });
  beforeEach(async () => {
    author = await stage.newAuthor();
  });
  afterAll(() => stage.close());

  const warnings = async (key: string, scheduledAt?: string) => {
    const { body } = await stage.app.http
      .post('/api/v1/posts/preflight')
      .set('X-API-Key', key)
      .send({ content: 'Good morning', ...(scheduledAt && { status: 'scheduled', scheduledAt }) })
      .expect(200);
    expect(body.ok).toBe(true);
    return body.warnings.map(({ code }: { code: string }) => code);
  };
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  const endConsentIn = (days: number) =>
    stage.app.db.query(
      `update connections set access_expires_at = now() + make_interval(days => $2), refresh_sealed = null,
         refresh_expires_at = null
       where account_id = $1`,
      [author.accountId, days],
    );

  it('warns while no member is connected', async () => {
    expect(await warnings(author.key)).toEqual(['not_connected']);
    await stage.connect(author);
    expect(await warnings(author.key, inDays(1))).toEqual([]);
  });

  it('warns of a consent that is over by then', async () => {
    await stage.connect(author);
    await endConsentIn(5);
    expect(await warnings(author.key)).toEqual([]);
    expect(await warnings(author.key, inDays(4))).toEqual([]);
    expect(await warnings(author.key, inDays(6))).toEqual(['connection_ends']);
    await endConsentIn(-1);
    expect(await warnings(author.key)).toEqual(['connection_ends']);
  });

  it('has nothing to warn of in test mode, which needs nobody', async () => {
    expect(await warnings(author.testKey)).toEqual([]);
  });
});
