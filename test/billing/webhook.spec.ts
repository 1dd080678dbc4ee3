import Stripe from 'stripe';
import { StripeEventHandlers } from '../../src/modules/billing/stripe-events/stripe-event-handlers.js';
import { beginPurchase, openShop, type Shop, standing } from './shop.js';
import { anEvent, completed, deliver, type Signing, WEBHOOK, WEBHOOK_SECRET } from './stripe-events.js';

const MEGABYTE = 1024 * 1024;

describe('the webhook of Stripe', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.close());

  const isStored = async (id: string) => {
    const rows = await shop.app.db.query('select from stripe_events where id = $1', [id]);
    return rows.length > 0;
  };
  const signed = (payload: string, at = 0) =>
    Stripe.webhooks.generateTestHeaderString({
      payload,
      secret: WEBHOOK_SECRET,
      timestamp: Math.floor(Date.now() / 1_000) + at,
    });
  /** An event whose text has exactly so many bytes. */
  const eventOfSize = (bytes: number) => {
    const event = anEvent('customer.created', { padding: '' });
    const missing = bytes - JSON.stringify(event).length;
    return { ...event, data: { object: { padding: 'x'.repeat(missing) } } };
  };

  it('takes what Stripe signed, and says so', async () => {
    const { session, account } = await beginPurchase(shop);
    const event = anEvent('checkout.session.completed', completed(session));
    const { status, body } = await deliver(shop.app, event);
    expect([status, body]).toEqual([200, { received: true }]);
    expect(await standing(shop, account)).toEqual({ balance: 105, owed: 0 });
    const [row] = await shop.app.db.query<{ type: string; processed_at: Date | null }>(
      'select type, processed_at from stripe_events where id = $1',
      [event.id],
    );
    expect(row).toEqual({ type: 'checkout.session.completed', processed_at: expect.any(Date) });
  });

  it.each<[string, Signing]>([
    ['made with another secret', { secret: 'whsec_of_somebody_else' }],
    ['too old', { at: -301 }],
    ['from the future', { at: 310 }],
    ['from a far future', { at: 1e9 }],
    ['empty', { header: '' }],
    ['of nonsense', { header: 'nonsense' }],
    ['without a time', { header: 'v1=abc' }],
    ['with a time that is none', { header: 't=soon,v1=abc' }],
    ['without its bytes', { header: `t=${Math.floor(Date.now() / 1_000)},v1=` }],
    ['with two times', { header: `t=1,t=${Math.floor(Date.now() / 1_000)},v1=abc` }],
  ])('refuses a signature that is %s, and stores nothing', async (_, signing) => {
    const { session, account } = await beginPurchase(shop);
    const event = anEvent('checkout.session.completed', completed(session));
    const { status, body } = await deliver(shop.app, event, signing);
    expect([status, body.error.code]).toEqual([400, 'invalid_signature']);
    expect(await isStored(event.id)).toBe(false);
    expect(await standing(shop, account)).toEqual({ balance: 5, owed: 0 });
  });

  it('refuses a right signature over other bytes, be it one space', async () => {
    const event = anEvent('customer.created', {});
    const header = signed(JSON.stringify(event));
    expect((await deliver(shop.app, JSON.stringify(event, null, 1), { header })).status).toBe(400);
    expect(await isStored(event.id)).toBe(false);
    expect((await deliver(shop.app, event, { header })).status).toBe(200);
  });

  it('refuses a call without a signature, without a body, and with one that is no event', async () => {
    const unsigned = await shop.app.http.post(WEBHOOK).send(anEvent('customer.created', {}));
    expect([unsigned.status, unsigned.body.error.code]).toEqual([400, 'invalid_signature']);
    expect((await shop.app.http.post(WEBHOOK).set('Stripe-Signature', signed(''))).status).toBe(400);
    for (const payload of ['null', '[]', '{}', '"x"', '{', '{"id":1}', '{"id":"evt_1","type":"x","data":1}'])
      expect((await deliver(shop.app, payload)).status).toBe(400);
    const { status } = await deliver(shop.app, anEvent('x', {}, { id: 'evt_\u0000' }));
    expect(status).toBe(400);
  });

  it('takes a signature that is replayed within its time as the same event, which changes nothing', async () => {
    const { session, account } = await beginPurchase(shop);
    const payload = JSON.stringify(anEvent('checkout.session.completed', completed(session)));
    const header = signed(payload, -200);
    for (let time = 0; time < 3; time += 1) {
      expect((await deliver(shop.app, payload, { header })).status).toBe(200);
    }
    expect(await standing(shop, account)).toEqual({ balance: 105, owed: 0 });
  });

  it('does what an event is about once, of fifty copies at the same time and of one that failed before', async () => {
    const event = anEvent('test.counted', {});
    let tries = 0;
    const handle = async () => {
      tries += 1;
      if (tries === 1) throw new Error('lost in the middle');
    };
    shop.app.get(StripeEventHandlers).add({ types: [event.type], handle });

    expect((await deliver(shop.app, event)).status).toBe(500);
    expect(await isStored(event.id)).toBe(false);
    const copies = await Promise.all(Array.from({ length: 50 }, () => deliver(shop.app, event)));
    expect([new Set(copies.map(({ status }) => status)), tries]).toEqual([new Set([200]), 2]);
  });

  it('takes a body of 1 MB and refuses a larger one', async () => {
    const fits = eventOfSize(MEGABYTE);
    expect((await deliver(shop.app, fits)).status).toBe(200);
    expect(await isStored(fits.id)).toBe(true);
    const tooLarge = eventOfSize(MEGABYTE + 1);
    const { status, body } = await deliver(shop.app, tooLarge);
    expect([status, body.error.code]).toEqual([413, 'body_too_large']);
    expect(await isStored(tooLarge.id)).toBe(false);
  });

  it('reads the bytes as they came, whatever they call themselves and however the path is spelt', async () => {
    const payload = JSON.stringify(anEvent('customer.created', { name: 'Zoë ∆' }));
    for (const [path, type] of [
      [WEBHOOK, 'text/plain'],
      [`${WEBHOOK}/`, 'application/json'],
      [WEBHOOK.toUpperCase(), 'application/x-www-form-urlencoded'],
    ] as const) {
      const { status } = await shop.app.http
        .post(path)
        .set('Content-Type', type)
        .set('Stripe-Signature', signed(payload))
        .send(payload);
      expect([path, status]).toEqual([path, 200]);
    }
  });

  it.each([
    ['charge.dispute.created', { id: 'dp_odd', payment_intent: 'pi_odd', amount: 'all', status: 7 }],
    ['charge.refunded', { payment_intent: ['pi_odd'], amount_refunded: -1 }],
    ['checkout.session.completed', { mode: 'payment', client_reference_id: 1, metadata: null, status: {} }],
    ['customer.subscription.updated', { id: 1, metadata: 'none', items: null, status: 2 }],
  ])('is at a loss with no object, however odd: %s', async (type, object) => {
    expect((await deliver(shop.app, anEvent(type, object))).status).toBe(200);
  });

  it('takes events nobody listens to, and keeps them as unprocessed', async () => {
    const event = anEvent('invoice.whatever', { id: 'in_1' });
    expect((await deliver(shop.app, event)).status).toBe(200);
    const [row] = await shop.app.db.query<{ processed_at: Date | null }>(
      'select processed_at from stripe_events where id = $1',
      [event.id],
    );
    expect(row?.processed_at).toBeNull();
  });

  it('ignores a live event when the key is a test one', async () => {
    const { session, account } = await beginPurchase(shop);
    const event = anEvent('checkout.session.completed', completed(session), { livemode: true });
    expect((await deliver(shop.app, event)).status).toBe(200);
    expect(await isStored(event.id)).toBe(false);
    expect(await standing(shop, account)).toEqual({ balance: 5, owed: 0 });
  });
});

describe('the webhook with a live key', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop({ STRIPE_SECRET_KEY: 'rk_live_of_the_tests' });
  });
  afterAll(() => shop.close());

  it('takes live events only: play money buys nothing', async () => {
    const { session, account } = await beginPurchase(shop);
    const event = anEvent('checkout.session.completed', completed(session));
    await deliver(shop.app, event).expect(200);
    expect(await standing(shop, account)).toEqual({ balance: 5, owed: 0 });
    await deliver(shop.app, { ...event, livemode: true }).expect(200);
    expect(await standing(shop, account)).toEqual({ balance: 105, owed: 0 });
  });
});
