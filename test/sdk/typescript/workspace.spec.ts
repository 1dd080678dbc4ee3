import { LinkFetch, NotFoundError } from '../../../sdk/typescript/src/index.js';
import { signUp } from '../../support/accounts.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { collect } from './collect.js';

describe('the TypeScript client and the workspace', () => {
  let app: TestApp;
  let ll: LinkFetch;
  beforeAll(async () => {
    app = await startTestApp();
    ll = new LinkFetch({ apiKey: (await signUp(app)).key, baseUrl: app.url });
  });
  afterAll(() => app.close());

  it('knows which key it has', async () => {
    expect(await ll.whoami()).toMatchObject({ mode: 'live', prefix: expect.stringMatching(/^li_live_/) });
  });

  it('makes, changes, rotates and revokes keys', async () => {
    const expiresAt = new Date('2040-01-01T00:00:00Z');
    const made = await ll.keys.create({
      name: 'ci',
      mode: 'live',
      scopes: ['scrape:read'],
      creditLimit: 3,
      expiresAt,
    });
    expect(made.api_key).toMatch(/^sk_live_/);
    expect(await ll.keys.get(made.id)).toMatchObject({
      credit_limit: 3,
      expires_at: '2040-01-01T00:00:00.000Z',
    });

    const changed = await ll.keys.update(made.id, { name: 'cd', creditLimit: null, expiresAt: null });
    expect(changed).toMatchObject({ name: 'cd', credit_limit: null, expires_at: null });
    expect(await ll.keys.update(made.id, { name: 'ce' })).toMatchObject({ name: 'ce', credit_limit: null });

    const rotated = await ll.keys.rotate(made.id, { graceHours: 1 });
    expect(rotated).toMatchObject({ name: 'ce', replaced_key: { id: made.id, status: 'in_grace' } });
    expect(await ll.keys.revoke(made.id, { graceHours: 0 })).toMatchObject({ status: 'revoked' });
    expect(await ll.keys.delete(rotated.id)).toMatchObject({ status: 'revoked' });
    await expect(ll.keys.get('507f1f77bcf86cd799439011')).rejects.toBeInstanceOf(NotFoundError);
  });

  it('lists all keys, over more than one page', async () => {
    for (let n = 0; n < 20; n += 1) await ll.keys.create({ name: `key ${n}`, mode: 'test' });
    const keys = await collect(ll.keys.list());
    expect(keys.filter(({ name }) => name.startsWith('key '))).toHaveLength(20);
    expect(new Set(keys.map(({ id }) => id)).size).toBe(keys.length);
  });

  it('shows the balance, and why it is what it is', async () => {
    await ll.submit('linkedin.com/in/ada');
    expect(await ll.credits.balance()).toMatchObject({ credits_balance: 4, mode: 'live' });
    const entries = await collect(ll.credits.ledger());
    expect(entries.map(({ kind }) => kind)).toEqual(['charge', 'grant']);
    expect(Object.keys((await ll.credits.packs()).packs)).toContain('1000');
    await expect(ll.credits.purchase('1000')).rejects.toMatchObject({ code: 'billing_not_configured' });
  });

  it('writes, lists, changes and deletes posts', async () => {
    for (let n = 0; n < 21; n += 1) await ll.posts.create({ content: `Post ${n}` });
    const posts = await collect(ll.posts.list({ status: 'draft' }));
    expect(new Set(posts.map(({ id }) => id)).size).toBe(21);
    const [post] = posts;
    if (!post) throw new Error('There is no post');
    expect(await ll.posts.update(post.id, { content: 'Other words' })).toMatchObject({
      content: 'Other words',
    });
    expect(await ll.posts.get(post.id)).toMatchObject({ content: 'Other words' });
    await ll.posts.delete(post.id);
    await expect(ll.posts.get(post.id)).rejects.toBeInstanceOf(NotFoundError);
  });

  it('lists the posts of a range of times', async () => {
    const [soon, later] = [1, 2].map((hours) => new Date(Date.now() + hours * 3_600_000));
    for (const at of [soon, later])
      await ll.posts.create({ content: 'Planned', status: 'draft', scheduledAt: at?.toISOString() });
    const from = (await collect(ll.posts.list({ from: later }))).map(({ scheduledAt }) => scheduledAt);
    const to = (await collect(ll.posts.list({ to: later }))).map(({ scheduledAt }) => scheduledAt);
    expect([from, to]).toEqual([[later?.toISOString()], [soon?.toISOString()]]);
  });
});
