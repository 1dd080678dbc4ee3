import { signUp } from '../support/accounts.js';
import { startTestApp } from '../support/app.js';
import { stopIntervals } from '../support/intervals.js';
import { openPlanShop, type PlanShop } from './plan-shop.js';

describe('the plan of a workspace', () => {
  let shop: PlanShop;
  beforeAll(async () => {
    shop = await openPlanShop();
  });
  afterAll(() => shop.close());

  it('is the one the operator gave, until something is paid', async () => {
    const account = await signUp(shop.app);
    expect(await shop.planOf(account)).toEqual({
      plan: 'free',
      granted_plan: 'free',
      status: null,
      current_period_end: null,
      cancels_at: null,
    });
  });

  it('is business once a subscription is paid, for every key', async () => {
    const { account } = await shop.subscriber();
    const plan = await shop.planOf(account);
    expect(plan).toMatchObject({ granted_plan: 'free', cancels_at: null });
    expect(Date.parse(plan.current_period_end ?? '')).toBeGreaterThan(Date.now());
    const { body } = await shop.app.http.get('/api/v1/account').set('X-API-Key', account.testKey);
    expect(body.plan).toBe('business');
  });

  it('is not paid for by whoever only opens the payment page', async () => {
    const account = await signUp(shop.app);
    const { body } = await shop.subscribe(account).expect(200);
    await shop.press(`${new URL(body.checkout_url).pathname}/cancel`);
    expect(await shop.planOf(account)).toMatchObject({ plan: 'free', status: null });
  });

  it('has one payment page while that is open, however often and at once it is asked for', async () => {
    const account = await signUp(shop.app);
    const before = await sessionCount();
    const answers = await Promise.all([1, 2, 3, 4].map(() => shop.subscribe(account)));
    expect(new Set(answers.map(({ body }) => body.checkout_url)).size).toBe(1);
    expect(await sessionCount()).toBe(before + 1);

    await shop.app.db.query(`update subscription_checkouts set created_at = now() - interval '23 hours'`);
    const { body } = await shop.subscribe(account).expect(200);
    expect(body.checkout_url).not.toBe(answers[0]?.body.checkout_url);
  });

  it('can’t be subscribed to twice, and can again once it has ended, as the same customer', async () => {
    const { account, id } = await shop.subscriber();
    const refused = await shop.subscribe(account).expect(409);
    expect(refused.body.error.code).toBe('already_subscribed');

    await shop.press(`/subscriptions/${id}/cancel`);
    await shop.untilPlan(account, { plan: 'free', status: 'canceled' });
    const { body } = await shop.subscribe(account).expect(200);
    const sessionId = new URL(body.checkout_url).pathname.split('/')[2] ?? '';
    const [session, ended] = await Promise.all([
      shop.stripe.checkout.sessions.retrieve(sessionId),
      shop.stripe.subscriptions.retrieve(id),
    ]);
    expect(session.customer).toBe(ended.customer);
  });

  it('is looked after in the portal, by whoever has a subscription', async () => {
    const portal = (key: string) => shop.app.http.post('/api/v1/billing/portal').set('X-API-Key', key);
    const stranger = await signUp(shop.app);
    expect((await portal(stranger.key).expect(404)).body.error.code).toBe('no_subscription');

    const { account, id } = await shop.subscriber();
    const { body } = await portal(account.key).expect(200);
    const path = new URL(body.portal_url).pathname;
    await shop.press(`${path}/${id}/end`);
    const { current_period_end } = await shop.planOf(account);
    await shop.untilPlan(account, { plan: 'business', status: 'active', cancels_at: current_period_end });
  });

  it('can still be looked after, and cancelled, when it is no longer on sale', async () => {
    const { account } = await shop.subscriber();
    const { DATABASE_URL } = shop.app.env;
    const closed = await startTestApp({ ...shop.settings, DATABASE_URL, STRIPE_BUSINESS_PRICE: '' });
    stopIntervals(closed);
    const ask = (route: string) => closed.http.post(`/api/v1/billing/${route}`).set('X-API-Key', account.key);
    const [portal, checkout] = [await ask('portal'), await ask('subscribe')];
    await closed.close();
    expect([portal.status, checkout.status]).toEqual([200, 503]);
    expect(checkout.body.error.code).toBe('billing_not_configured');
  });

  it.each(['subscribe', 'portal'])('is not for a test key to change: %s', async (route) => {
    const { testKey } = await signUp(shop.app);
    const refused = await shop.app.http.post(`/api/v1/billing/${route}`).set('X-API-Key', testKey);
    expect([refused.status, refused.body.error.code]).toEqual([403, 'live_key_required']);
  });

  it.each([
    ['post', 'subscribe'],
    ['post', 'portal'],
    ['get', 'plan'],
  ] as const)('is nothing to anonymous callers: %s %s', async (method, route) => {
    const refused = await shop.app.http[method](`/api/v1/billing/${route}`);
    expect([refused.status, refused.body.error.code]).toEqual([401, 'missing_key']);
  });

  it('is shown to a person who comes back from paying, without a word about whom', async () => {
    const { text, headers } = await shop.app.http.get('/billing/plan').expect(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(text).toContain('GET /api/v1/billing/plan');
  });

  async function sessionCount(): Promise<number> {
    return (await shop.stripe.checkout.sessions.list({ limit: 100 })).data.length;
  }
});

describe('a plan where nothing is for sale', () => {
  it.each([
    ['no key', {}, 'billing_not_configured'],
    ['no price', { STRIPE_SECRET_KEY: 'sk_test_x', STRIPE_WEBHOOK_SECRET: 'whsec_x' }, 'no_subscription'],
  ])('can be looked at but not bought: %s', async (_, settings, portal) => {
    const app = await startTestApp(settings);
    const { key } = await signUp(app);
    const plan = await app.http.get('/api/v1/billing/plan').set('X-API-Key', key).expect(200);
    expect(plan.body).toMatchObject({ plan: 'business', status: null });
    const codes: string[] = [];
    for (const route of ['subscribe', 'portal']) {
      const refused = await app.http.post(`/api/v1/billing/${route}`).set('X-API-Key', key);
      codes.push(refused.body.error.code);
    }
    await app.close();
    expect(codes).toEqual(['billing_not_configured', portal]);
  });
});
