import type Stripe from 'stripe';
import { clientOf, openShop, PRICE, type Shop } from './shop.js';

describe('the API of the stand-in for Stripe', () => {
  let shop: Shop;
  beforeEach(async () => {
    shop = await openShop();
  });
  afterEach(() => shop.close());

  it('opens a session that has what was asked for, and shows it again', async () => {
    const opened = await shop.openSession();
    expect(opened).toMatchObject({
      object: 'checkout.session',
      status: 'open',
      payment_status: 'unpaid',
      amount_total: 1_000,
      currency: 'usd',
      client_reference_id: 'purchase-1',
      metadata: { pack: '1000' },
      url: `${shop.site.url}/pay/${opened.id}`,
      payment_intent: null,
    });
    expect(await shop.stripe.checkout.sessions.retrieve(opened.id)).toEqual(opened);
  });

  it('gives the same answer to the same call with the same idempotency key', async () => {
    const [once, twice] = [await open('k1'), await open('k1')];
    expect(twice.id).toBe(once.id);
    expect(twice.lastResponse.headers['idempotent-replayed']).toBe('true');
    expect((await open('k2')).id).not.toBe(once.id);
    expect((await shop.stripe.checkout.sessions.list()).data).toHaveLength(2);
  });

  it('refuses other parameters with the same idempotency key', async () => {
    await open('k1');
    await expect(open('k1', 'purchase-2')).rejects.toMatchObject({
      type: 'StripeIdempotencyError',
      statusCode: 400,
    });
  });

  it('forgets a refused call, which may be mended and sent with the same key', async () => {
    await expect(
      shop.stripe.customers.create({ email: 'a@example.com' }, { idempotencyKey: 'k1' }),
    ).resolves.toMatchObject({ email: 'a@example.com' });
    const nothing: Stripe.Checkout.SessionCreateParams = { mode: 'payment', success_url: 'http://a.example' };
    await expect(
      shop.stripe.checkout.sessions.create(nothing, { idempotencyKey: 'k2' }),
    ).rejects.toMatchObject({ code: 'parameter_missing', param: 'line_items' });
    expect((await open('k2')).status).toBe('open');
  });

  it('lists newest first, page by page, until there is no more', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) ids.unshift((await shop.openSession()).id);
    const first = await shop.stripe.checkout.sessions.list({ limit: 2 });
    expect(first.data.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect(first.has_more).toBe(true);
    const last = await shop.stripe.checkout.sessions.list({ limit: 2, starting_after: ids[2] });
    expect(last.data.map(({ id }) => id)).toEqual(ids.slice(3));
    expect(last.has_more).toBe(false);
    const all: string[] = [];
    for await (const { id } of shop.stripe.checkout.sessions.list({ limit: 2 })) all.push(id);
    expect(all).toEqual(ids);
  });

  it('narrows a list by time and by status', async () => {
    const { created, id } = await shop.openSession();
    const list = async (params: Stripe.Checkout.SessionListParams) =>
      (await shop.stripe.checkout.sessions.list(params)).data.map((session) => session.id);
    expect(await list({ created: { gte: created } })).toEqual([id]);
    expect(await list({ created: { gt: created } })).toEqual([]);
    expect(await list({ status: 'open' })).toEqual([id]);
    expect(await list({ status: 'complete' })).toEqual([]);
  });

  it('expires an open session, and no other', async () => {
    const { id } = await shop.openSession();
    expect(await shop.stripe.checkout.sessions.expire(id)).toMatchObject({ status: 'expired', url: null });
    await expect(shop.stripe.checkout.sessions.expire(id)).rejects.toMatchObject({
      statusCode: 400,
      type: 'StripeInvalidRequestError',
    });
    await shop.untilEvents(1);
    expect(shop.types()).toEqual(['checkout.session.expired']);
  });

  it('refuses another key', async () => {
    const stranger = clientOf(shop.site, 'sk_test_stranger');
    await expect(stranger.checkout.sessions.list()).rejects.toMatchObject({
      type: 'StripeAuthenticationError',
      statusCode: 401,
    });
  });

  it('says in Stripe’s words what is not there', async () => {
    await expect(shop.stripe.checkout.sessions.retrieve('cs_test_none')).rejects.toMatchObject({
      statusCode: 404,
      code: 'resource_missing',
    });
    await expect(shop.stripe.products.list()).rejects.toMatchObject({ statusCode: 404 });
    await expect(
      shop.openSession({ mode: 'subscription', line_items: [{ price: 'price_none', quantity: 1 }] }),
    ).rejects.toMatchObject({ code: 'resource_missing' });
    await expect(shop.openSession({ customer: 'cus_none' })).rejects.toMatchObject({ param: 'customer' });
  });

  it.each<[string, Partial<Stripe.Checkout.SessionCreateParams>]>([
    ['no list', { line_items: [] }],
    ['an unknown mode', { mode: 'setup' }],
    ['a price each month, paid once', { line_items: [{ price: PRICE, quantity: 1 }] }],
    ['a price paid once, each month', { mode: 'subscription' }],
    ['an end too soon', { expires_at: Math.floor(Date.now() / 1000) + 60 }],
  ])('refuses a session with %s', async (_, params) => {
    await expect(shop.openSession(params)).rejects.toMatchObject({ statusCode: 400 });
  });

  it('refunds over the API at most what is left', async () => {
    const { id } = await shop.openSession();
    await shop.press(`/pay/${id}/pay`);
    const { payment_intent } = await shop.stripe.checkout.sessions.retrieve(id);
    const refund = (amount: number) =>
      shop.stripe.refunds.create({ payment_intent: String(payment_intent), amount });
    expect(await refund(400)).toMatchObject({ amount: 400, status: 'succeeded' });
    await expect(refund(601)).rejects.toMatchObject({ statusCode: 400 });
  });

  function open(idempotencyKey: string, reference = 'purchase-1') {
    return shop.stripe.checkout.sessions.create(
      {
        mode: 'subscription',
        line_items: [{ price: PRICE, quantity: 1 }],
        client_reference_id: reference,
        success_url: 'http://shop.example/done',
      },
      { idempotencyKey },
    );
  }
});
