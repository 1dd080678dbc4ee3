import { jest } from '@jest/globals';
import { PurchasedCredits } from '../../src/modules/credits/index.js';
import { signUp } from '../support/accounts.js';
import { beginPurchase, ledger, openShop, paidPurchase, pay, type Shop, show, standing } from './shop.js';
import { anEvent, completed, deliver } from './stripe-events.js';

const PAID = { balance: 105, owed: 0 };
const UNPAID = { balance: 5, owed: 0 };

describe('a payment', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.close());
  afterEach(() => jest.restoreAllMocks());

  const send = (type: string, object: object) => deliver(shop.app, anEvent(type, object)).expect(200);

  it('is credited once under fifty copies of its event at the same time', async () => {
    const { account, session } = await beginPurchase(shop);
    const event = anEvent('checkout.session.completed', completed(session));
    const answers = await Promise.all(Array.from({ length: 50 }, () => deliver(shop.app, event)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await standing(shop, account)).toEqual(PAID);
    expect(await ledger(shop, account)).toEqual([
      ['purchase', 100],
      ['grant', 5],
    ]);
  });

  it('is credited once when many events with ids of their own tell of it at the same time', async () => {
    const { account, session } = await beginPurchase(shop);
    const types = ['checkout.session.completed', 'checkout.session.async_payment_succeeded'];
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => send(types[index % 2] ?? '', completed(session))),
    );
    expect(await standing(shop, account)).toEqual(PAID);
  });

  it('that is only promised brings nothing until it arrives', async () => {
    const purchase = await beginPurchase(shop);
    await send('checkout.session.completed', completed(purchase.session, 'unpaid'));
    expect(await standing(shop, purchase.account)).toEqual(UNPAID);
    expect((await show(shop, purchase)).status).toBe('open');

    await send('checkout.session.async_payment_succeeded', completed(purchase.session));
    expect(await standing(shop, purchase.account)).toEqual(PAID);
    expect((await show(shop, purchase)).status).toBe('paid');
  });

  it('that is promised and fails brings nothing', async () => {
    const purchase = await beginPurchase(shop);
    await send('checkout.session.completed', completed(purchase.session, 'unpaid'));
    await send('checkout.session.async_payment_failed', completed(purchase.session, 'unpaid'));
    expect(await standing(shop, purchase.account)).toEqual(UNPAID);
    expect(await show(shop, purchase)).toMatchObject({ status: 'failed', checkout_url: null });
  });

  it('that nobody makes expires', async () => {
    const purchase = await beginPurchase(shop);
    await send('checkout.session.expired', { ...purchase.session, status: 'expired' });
    expect(await show(shop, purchase)).toMatchObject({ status: 'expired', checkout_url: null });
    expect(await standing(shop, purchase.account)).toEqual(UNPAID);
  });

  it.each([
    ['an expiry', 'checkout.session.expired', 'expired'],
    ['a failure', 'checkout.session.async_payment_failed', 'complete'],
    ['the promise', 'checkout.session.completed', 'complete'],
  ] as const)('stays credited when %s is told of after it', async (_, type, status) => {
    const purchase = await paidPurchase(shop);
    await send(type, { ...completed(purchase.session, 'unpaid'), status });
    expect(await standing(shop, purchase.account)).toEqual(PAID);
    expect((await show(shop, purchase)).status).toBe('paid');
  });

  it('is credited although its expiry was told of first', async () => {
    const purchase = await beginPurchase(shop);
    await send('checkout.session.expired', { ...purchase.session, status: 'expired' });
    await pay(shop, purchase);
    expect(await standing(shop, purchase.account)).toEqual(PAID);
  });

  it('is credited by the redelivery when the first delivery broke in the middle, which left nothing', async () => {
    const purchase = await beginPurchase(shop);
    const event = anEvent('checkout.session.completed', completed(purchase.session));
    // The row is marked as paid by then, and the ledger not written yet.
    const broken = jest
      .spyOn(shop.app.get(PurchasedCredits), 'add')
      .mockRejectedValueOnce(new Error('kill -9'));
    expect((await deliver(shop.app, event)).status).toBe(500);
    expect(broken).toHaveBeenCalledTimes(1);
    expect(await shop.app.db.query('select from stripe_events where id = $1', [event.id])).toEqual([]);
    expect((await show(shop, purchase)).status).toBe('open');
    expect(await standing(shop, purchase.account)).toEqual(UNPAID);

    expect((await deliver(shop.app, event)).status).toBe(200);
    expect(await standing(shop, purchase.account)).toEqual(PAID);
  });

  it('is credited once when it breaks after the ledger was written', async () => {
    const purchase = await beginPurchase(shop);
    const event = anEvent('checkout.session.completed', completed(purchase.session));
    const credits = shop.app.get(PurchasedCredits);
    const add = credits.add.bind(credits);
    jest.spyOn(credits, 'add').mockImplementationOnce(async (...lot) => {
      await add(...lot);
      throw new Error('kill -9');
    });
    expect((await deliver(shop.app, event)).status).toBe(500);
    expect(await ledger(shop, purchase.account)).toEqual([['grant', 5]]);
    expect((await deliver(shop.app, event)).status).toBe(200);
    expect(await standing(shop, purchase.account)).toEqual(PAID);
  });

  it('is credited once even if its row forgets that it was paid: the ledger does not', async () => {
    const purchase = await beginPurchase(shop);
    await pay(shop, purchase);
    await shop.app.db.query(`update purchases set status = 'open', paid_at = null where id = $1`, [
      purchase.id,
    ]);
    await pay(shop, purchase);
    expect((await show(shop, purchase)).status).toBe('paid');
    expect(await standing(shop, purchase.account)).toEqual(PAID);
  });

  it('is credited even when the answer that names the session was lost', async () => {
    const purchase = await beginPurchase(shop);
    await shop.app.db.query(
      `update purchases set status = 'created', stripe_session_id = null, checkout_url = null where id = $1`,
      [purchase.id],
    );
    await pay(shop, purchase);
    expect(await standing(shop, purchase.account)).toEqual(PAID);
  });

  it.each([
    ['another amount', { amount_total: 1 }],
    ['another currency', { currency: 'idr' }],
    ['another session', { id: 'cs_test_of_somebody' }],
    ['another account', { metadata: { account_id: '507f1f77bcf86cd799439011' } }],
    ['no account', { metadata: {} }],
    ['no purchase', { client_reference_id: null }],
    ['a purchase that never was', { client_reference_id: '507f1f77bcf86cd799439011' }],
    ['a reference of somebody else’s', { client_reference_id: "x'; drop table purchases" }],
    ['a subscription', { mode: 'subscription' }],
  ])('of %s brings nothing, and Stripe need not repeat it', async (_, changes) => {
    const purchase = await beginPurchase(shop);
    await send('checkout.session.completed', { ...completed(purchase.session), ...changes });
    expect(await standing(shop, purchase.account)).toEqual(UNPAID);
    expect((await show(shop, purchase)).status).toBe('open');
  });

  it('is never credited to another workspace, nor used for a second purchase', async () => {
    const mine = await paidPurchase(shop);
    const other = await beginPurchase(shop);
    const payment = `pi_of_${mine.session.id}`;
    await send('checkout.session.completed', completed(other.session, 'paid', payment));
    await send('checkout.session.completed', {
      ...completed(mine.session),
      client_reference_id: other.id,
      metadata: other.session.metadata,
    });
    expect(await standing(shop, other.account)).toEqual(UNPAID);
    expect(await standing(shop, mine.account)).toEqual(PAID);
  });

  it('for an account that is deleted by then stays in the closed books and brings nobody back', async () => {
    const { account, id, session } = await beginPurchase(shop);
    await shop.app.http.delete('/api/v1/account').set('X-API-Key', account.key).expect(200);
    await send('checkout.session.completed', completed(session));
    const [row] = await shop.app.db.query(
      `select status, balance::int, closed_at is not null as is_closed, email, deleted_at is not null as is_deleted
       from purchases join wallets using (account_id) join accounts on accounts.id = account_id
       where purchases.id = $1`,
      [id],
    );
    expect(row).toEqual({ status: 'paid', balance: 105, is_closed: true, email: null, is_deleted: true });
    const again = await signUp(shop.app, account.email);
    expect(await standing(shop, again)).toEqual({ balance: 0, owed: 0 });
  });
});
