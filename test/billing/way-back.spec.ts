import { signIn, type Visitor, visit } from '../sessions/visitor.js';
import { openPlanShop, type PlanShop } from './plan-shop.js';
import { buy, openShop, PUBLIC_URL, type Shop } from './shop.js';

describe('the way back from paying', () => {
  let shop: Shop;
  let visitor: Visitor;
  beforeAll(async () => {
    shop = await openShop();
    visitor = await signIn(shop.app);
  });
  afterAll(() => shop.close());

  const buySignedIn = (idempotencyKey: string, body: object = { pack_id: '100' }) =>
    visit(shop.app, visitor, 'post', '/credits/purchase').set('Idempotency-Key', idempotencyKey).send(body);

  it('leads whoever is signed in to the purchase in the dashboard', async () => {
    const { body } = await buySignedIn('visit-1').expect(200);
    const [session] = shop.stripe.sessions.slice(-1);
    expect([session?.success_url, session?.cancel_url]).toEqual([
      `${PUBLIC_URL}/app/credits?purchase=${body.purchase_id}`,
      `${PUBLIC_URL}/app/credits?purchase=${body.purchase_id}&left=unpaid`,
    ]);
  });

  it('can’t be named by the request', async () => {
    const { status, body } = await buySignedIn('visit-2', {
      pack_id: '100',
      shopfront: 'https://example.org',
    });
    expect([status, body.error.fields[0].field]).toEqual([400, 'shopfront']);
  });

  it('stays what it was when the same request is repeated, and is no repetition of a call with a key', async () => {
    const { body } = await buySignedIn('visit-3').expect(200);
    expect((await buySignedIn('visit-3').expect(200)).body).toEqual(body);
    const other = await buy(shop, visitor.key).set('Idempotency-Key', 'visit-3');
    expect([other.status, other.body.error.code]).toEqual([422, 'idempotency_mismatch']);
  });

  it.each(['success', 'cancelled', 'plan'])('is told on the page /billing/%s as well', async (name) => {
    const { text } = await shop.app.http.get(`/billing/${name}`).expect(200);
    expect(text).toMatch(/<a href="\/app\//);
  });
});

describe('the way back from looking after a plan', () => {
  let shop: PlanShop;
  beforeAll(async () => {
    shop = await openPlanShop();
  });
  afterAll(() => shop.close());

  it('leads to the dashboard who came from there, and others to a page', async () => {
    const { account } = await shop.subscriber();
    const visitor = await signIn(shop.app, account.email);
    const signedIn = await visit(shop.app, visitor, 'post', '/billing/portal').expect(200);
    const withKey = await shop.app.http
      .post('/api/v1/billing/portal')
      .set('X-API-Key', account.key)
      .expect(200);
    const pages = await Promise.all(
      [signedIn, withKey].map(async ({ body }) => (await fetch(body.portal_url)).text()),
    );
    expect(pages).toEqual([
      expect.stringContaining(`${shop.app.env.PUBLIC_URL}/app/settings`),
      expect.stringContaining(`${shop.app.env.PUBLIC_URL}/billing/plan`),
    ]);
  });
});
