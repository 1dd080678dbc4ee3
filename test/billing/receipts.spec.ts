import { signUp } from '../support/accounts.js';
import { beginPurchase, openShop, paidPurchase, pay, type Shop } from './shop.js';

describe('the list of purchases', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.close());

  const get = (path: string, key: string) =>
    shop.app.http.get(`/api/v1/credits/purchases${path}`).set('X-API-Key', key);

  it('shows newest first, a page at a time, what each brought according to the ledger', async () => {
    const first = await beginPurchase(shop);
    const second = await beginPurchase(shop, first.account, '1000');
    await pay(shop, first);

    const page = await get('?limit=1', first.account.key);
    expect(page.body.purchases).toEqual([
      expect.objectContaining({
        id: second.id,
        status: 'open',
        credits: 1000,
        credits_received: 0,
        entries: [],
        checkout_url: second.session.url,
      }),
    ]);
    const rest = await get(`?limit=1&cursor=${page.body.next_cursor}`, first.account.key);
    expect(rest.body).toEqual({
      purchases: [
        {
          id: first.id,
          pack: '100',
          credits: 100,
          price_cents: 100,
          currency: 'usd',
          status: 'paid',
          credits_received: 100,
          credits_taken_back: 0,
          entries: [
            expect.objectContaining({ kind: 'purchase', amount: 100, cause: `purchase:${first.id}` }),
          ],
          checkout_url: null,
          created_at: expect.any(String),
          paid_at: expect.any(String),
        },
      ],
      next_cursor: null,
    });
  });

  it('shows a stranger and a test key nothing of it', async () => {
    const { id, account } = await paidPurchase(shop);
    const stranger = await signUp(shop.app);
    for (const key of [stranger.key, account.testKey]) {
      expect((await get('', key)).body).toEqual({ purchases: [], next_cursor: null });
      expect((await get(`/${id}`, key)).status).toBe(404);
    }
    expect((await get(`/${id}`, account.key)).body.status).toBe('paid');
  });

  it.each(['/nonsense', '/507f1f77bcf86cd799439011', '/%00'])('knows no purchase %s', async (path) => {
    const { key } = await signUp(shop.app);
    const { status, body } = await get(path, key);
    expect([status, body.error.code]).toEqual([404, 'not_found']);
  });

  it.each(['limit=0', 'limit=101', 'limit=x', 'cursor=1', 'cursor='])('refuses ?%s', async (query) => {
    const { key } = await signUp(shop.app);
    const { status, body } = await get(`?${query}`, key);
    expect([status, body.error.fields[0].field]).toEqual([400, query.split('=')[0]]);
  });
});

describe('the pages to which Checkout leads back', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.close());

  it.each([
    ['success', 'Your order is placed.'],
    ['cancelled', 'nothing was charged'],
  ])('/billing/%s says what happens next, and can run nothing', async (page, words) => {
    const { status, headers, text } = await shop.app.http.get(`/billing/${page}`);
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(text).toContain(words);
    expect(text).not.toMatch(/<script|<style|<img/);
  });
});
