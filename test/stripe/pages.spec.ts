import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Stripe from 'stripe';
import { openShop, type Shop } from './shop.js';

describe('the pages of the stand-in for Stripe', () => {
  let shop: Shop;
  beforeEach(async () => {
    shop = await openShop();
  });
  afterEach(() => shop.close());

  const read = async (path: string) => (await fetch(`${shop.site.url}${path}`)).text();
  const newest = () => shop.events.at(-1)?.data.object;

  it('show what is bought, with nothing of it taken for markup', async () => {
    const { id } = await shop.openSession({ line_items: [itemNamed('<b>Credits</b>')] });
    const page = await read(`/pay/${id}`);
    expect(page).toContain('&lt;b&gt;Credits&lt;/b&gt;: 10.00 USD');
    for (const button of ['Pay', 'Pay later', 'Decline the card', 'Cancel'])
      expect(page).toContain(`<button>${button}</button>`);
  });

  it('take a payment, tell the shop, and lead back to it', async () => {
    const { id } = await shop.openSession();
    const answer = await shop.press(`/pay/${id}/pay`);
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `http://shop.example/done?session=${id}`,
    ]);
    expect(shop.types()).toEqual(
      expect.arrayContaining(['charge.succeeded', 'payment_intent.succeeded', 'checkout.session.completed']),
    );
    const session = await shop.stripe.checkout.sessions.retrieve(id, { expand: [] });
    expect(session).toMatchObject({ status: 'complete', payment_status: 'paid', url: null });
    const intent = await shop.stripe.paymentIntents.retrieve(String(session.payment_intent));
    expect(intent).toMatchObject({ status: 'succeeded', metadata: { pack: '1000' } });
    expect(await shop.stripe.charges.retrieve(String(intent.latest_charge))).toMatchObject({ amount: 1_000 });
  });

  it('take a payment once, however often it is pressed', async () => {
    const { id } = await shop.openSession();
    await Promise.all([1, 2, 3].map(() => shop.press(`/pay/${id}/pay`)));
    expect(shop.types().filter((type) => type === 'checkout.session.completed')).toHaveLength(1);
    expect((await shop.stripe.charges.list()).data).toHaveLength(1);
  });

  it.each([
    ['arrive', 'paid', 'checkout.session.async_payment_succeeded'],
    ['bounce', 'unpaid', 'checkout.session.async_payment_failed'],
  ])('take an order that is paid later, whose money may %s', async (button, paymentStatus, type) => {
    const { id } = await shop.openSession();
    await shop.press(`/pay/${id}/later`);
    expect(shop.types()).toEqual(['checkout.session.completed']);
    expect(newest()).toMatchObject({ id, payment_status: 'unpaid' });

    await shop.press(`/sessions/${id}/${button}`);
    expect(shop.types()).toContain(type);
    const session = await shop.stripe.checkout.sessions.retrieve(id);
    expect(session).toMatchObject({ status: 'complete', payment_status: paymentStatus });
    const told = shop.events.length;
    await shop.press(`/sessions/${id}/${button}`);
    expect(shop.events).toHaveLength(told);
  });

  it('decline a card, and let the buyer try another', async () => {
    const { id } = await shop.openSession();
    const answer = await shop.press(`/pay/${id}/decline`);
    expect(answer.status).toBe(402);
    expect(await answer.text()).toContain('The card was declined');
    await shop.untilEvents(1);
    expect(shop.types()).toEqual(['payment_intent.payment_failed']);
    expect((await shop.press(`/pay/${id}/pay`)).status).toBe(303);
  });

  it('lead back when the buyer cancels, and keep the session open', async () => {
    const { id } = await shop.openSession();
    expect((await shop.press(`/pay/${id}/cancel`)).headers.get('location')).toBe('http://shop.example/back');
    expect((await shop.stripe.checkout.sessions.retrieve(id)).status).toBe('open');
    expect(shop.events).toEqual([]);
  });

  it('refund half, then what is left', async () => {
    const charge = await boughtCharge();
    await shop.press(`/charges/${charge}/refund-half`);
    expect(await shop.stripe.charges.retrieve(charge)).toMatchObject({
      amount_refunded: 500,
      refunded: false,
    });
    await shop.press(`/charges/${charge}/refund`);
    expect(shop.types().slice(3)).toEqual([
      'refund.created',
      'charge.refunded',
      'refund.created',
      'charge.refunded',
    ]);
    expect(await shop.stripe.charges.retrieve(charge)).toMatchObject({ amount_refunded: 1_000 });
  });

  it.each([
    ['win', 'won'],
    ['lose', 'lost'],
  ])('open a dispute and let the shop %s it', async (button, status) => {
    const charge = await boughtCharge();
    await shop.press(`/charges/${charge}/dispute`);
    expect(shop.types()).toContain('charge.dispute.created');
    await shop.press(`/charges/${charge}/${button}`);
    const closed = shop.events.find(({ type }) => type === 'charge.dispute.closed');
    expect(closed?.data.object).toMatchObject({ status, charge, amount: 1_000 });
  });

  it('send an event again as it was', async () => {
    await boughtCharge();
    const [event] = shop.events;
    await shop.press(`/events/${event?.id}/send`);
    expect(shop.events.at(-1)).toEqual(event);
  });

  it('show the operator everything, with a button only where it does something', async () => {
    const charge = await boughtCharge();
    expect(await read('/')).toContain(`action="/charges/${charge}/refund-half"`);
    await shop.press(`/charges/${charge}/refund`);
    expect(await read('/')).not.toContain(`/charges/${charge}/refund`);
    expect(await read('/')).toContain('10.00 USD refunded');
  });

  it('start a subscription with its customer and metadata', async () => {
    const { session, subscription } = await shop.subscribe();
    expect(shop.types()).toEqual(['customer.subscription.created', 'checkout.session.completed']);
    expect(subscription).toMatchObject({
      status: 'active',
      customer: session.customer,
      metadata: { account: 'a1' },
      cancel_at: null,
    });
    expect(subscription.items.data[0]?.current_period_end).toBeGreaterThan(subscription.created);
  });

  it.each<[string, Stripe.Event['type'], Stripe.Subscription['status']]>([
    ['past-due', 'customer.subscription.updated', 'past_due'],
    ['renew', 'customer.subscription.updated', 'active'],
    ['cancel', 'customer.subscription.deleted', 'canceled'],
  ])('let the operator press %s on a subscription', async (button, type, status) => {
    const { subscription } = await shop.subscribe();
    await shop.press(`/subscriptions/${subscription.id}/${button}`);
    expect(shop.types()).toContain(type);
    expect((await shop.stripe.subscriptions.retrieve(subscription.id)).status).toBe(status);
  });

  it('let a customer end and keep a subscription in the portal', async () => {
    const { subscription } = await shop.subscribe();
    const customer = String(subscription.customer);
    const portal = await shop.stripe.billingPortal.sessions.create({
      customer,
      return_url: 'http://shop.example/account',
    });
    const path = new URL(portal.url).pathname;
    expect(await read(path)).toContain('href="http://shop.example/account"');

    await shop.press(`${path}/${subscription.id}/end`);
    expect(newest()).toMatchObject({
      cancel_at_period_end: true,
      cancel_at: subscription.items.data[0]?.current_period_end,
    });
    await shop.press(`${path}/${subscription.id}/keep`);
    expect(newest()).toMatchObject({ cancel_at_period_end: false, cancel_at: null });
  });

  it('say so where there is nothing', async () => {
    for (const path of ['/pay/none', '/portal/none', '/elsewhere', '/sessions/none/expire']) {
      expect((await fetch(`${shop.site.url}${path}`)).status).toBe(404);
      expect((await shop.press(path)).status).toBe(404);
    }
  });

  async function boughtCharge(): Promise<string> {
    const { id } = await shop.openSession();
    await shop.press(`/pay/${id}/pay`);
    const [charge] = (await shop.stripe.charges.list()).data;
    return String(charge?.id);
  }

  function itemNamed(name: string): Stripe.Checkout.SessionCreateParams.LineItem {
    return { quantity: 1, price_data: { currency: 'usd', unit_amount: 1_000, product_data: { name } } };
  }
});

describe('the events of the stand-in for Stripe', () => {
  let folder: string;
  let shop: Shop;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stripe-'));
    shop = await openShop(join(folder, 'payments.json'));
  });
  afterEach(async () => {
    await shop.close();
    await rm(folder, { recursive: true });
  });

  it('come again, the same, while the shop does not take them', async () => {
    shop.answer.status = 503;
    const { id } = await shop.openSession();
    await shop.stripe.checkout.sessions.expire(id);
    await shop.untilEvents(3);
    shop.answer.status = 200;
    await shop.untilEvents(4);
    expect(new Set(shop.events.map((event) => event.id)).size).toBe(1);
  });

  it('that were not taken come after a restart, when everything is as it was', async () => {
    shop.answer.status = 500;
    const { id } = await shop.openSession();
    await shop.stripe.checkout.sessions.expire(id);
    await shop.untilEvents(4);
    await shop.restart();
    await shop.untilEvents(5);
    expect((await shop.stripe.checkout.sessions.retrieve(id)).status).toBe('expired');
  });
});
