import { runCommand } from '../admin/run-command.js';
import type { TestAccount } from '../support/accounts.js';
import {
  beginPurchase,
  ledger,
  type OpenPurchase,
  openShop,
  paidPurchase,
  pay,
  type Shop,
  show,
  spend,
  standing,
} from './shop.js';
import { anEvent, deliver, dispute, refundedCharge } from './stripe-events.js';

describe('money that goes back', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(async () => {
    // Whatever happened above, every sum is what the ledger says.
    expect(await runCommand(shop.app.database.url, 'reconcile')).toMatchObject({ exitCode: 0, errors: '' });
    await shop.close();
  });

  const send = (type: string, object: object) => deliver(shop.app, anEvent(type, object)).expect(200);
  const refund = ({ session }: OpenPurchase, cents: number) =>
    send('charge.refunded', refundedCharge(session, cents));
  const quarrel = ({ session }: OpenPurchase, step: 'created' | 'closed', status: string, cents?: number) =>
    send(`charge.dispute.${step}`, dispute(session, status, cents));
  const grant = (account: TestAccount, credits: number) =>
    runCommand(shop.app.database.url, 'grant-credits', account.email, String(credits));
  const lookUp = ({ key }: TestAccount) =>
    shop.app.http
      .post('/api/v1/scrape')
      .set('X-API-Key', key)
      .send({ linkedin_url: `linkedin.com/in/later-${key.slice(-6)}` });

  describe('by refunds', () => {
    it('takes the credits along, a part for a part, however often it is told of', async () => {
      const purchase = await paidPurchase(shop);
      await refund(purchase, 30);
      await refund(purchase, 30);
      expect(await show(shop, purchase)).toMatchObject({
        status: 'partially_refunded',
        credits_received: 70,
        credits_taken_back: 30,
      });
      await refund(purchase, 100);
      await refund(purchase, 30);
      expect(await standing(shop, purchase.account)).toEqual({ balance: 5, owed: 0 });
      expect(await show(shop, purchase)).toMatchObject({ status: 'refunded', credits_received: 0 });
      expect(await ledger(shop, purchase.account)).toEqual([
        ['clawback', -70],
        ['clawback', -30],
        ['purchase', 100],
        ['grant', 5],
      ]);
    });

    it('takes them once when many tell of it at the same time', async () => {
      const purchase = await paidPurchase(shop);
      await Promise.all(Array.from({ length: 30 }, (_, index) => refund(purchase, index % 2 ? 100 : 40)));
      expect(await standing(shop, purchase.account)).toEqual({ balance: 5, owed: 0 });
    });

    it('may be told of before the payment is', async () => {
      const purchase = await beginPurchase(shop);
      await refund(purchase, 40);
      expect(await standing(shop, purchase.account)).toEqual({ balance: 5, owed: 0 });
      await pay(shop, purchase);
      expect(await standing(shop, purchase.account)).toEqual({ balance: 65, owed: 0 });
      expect((await show(shop, purchase)).status).toBe('partially_refunded');
    });

    it('comes out the same when payment and refund are told of at the same time', async () => {
      const purchases = await Promise.all(Array.from({ length: 5 }, () => beginPurchase(shop)));
      await Promise.all(purchases.flatMap((one) => [pay(shop, one), refund(one, 100)]));
      for (const { account } of purchases)
        expect(await standing(shop, account)).toEqual({ balance: 5, owed: 0 });
    });

    it('of a payment that is none of ours changes nothing', async () => {
      const purchase = await paidPurchase(shop);
      await send('charge.refunded', { object: 'charge', amount_refunded: 100, payment_intent: 'pi_foreign' });
      await send('charge.refunded', { object: 'charge', amount_refunded: 100, payment_intent: null });
      expect(await standing(shop, purchase.account)).toEqual({ balance: 105, owed: 0 });
    });

    it('is audited', async () => {
      const purchase = await paidPurchase(shop);
      await refund(purchase, 30);
      const rows = await shop.app.db.query(
        `select action, details from audit_events where target_id = $1 order by id desc limit 1`,
        [purchase.id],
      );
      expect(rows).toEqual([{ action: 'credits.taken_back', details: { credits: 30 } }]);
    });
  });

  describe('by disputes', () => {
    it('takes the credits at once and brings them back when the dispute is won', async () => {
      const purchase = await paidPurchase(shop);
      await quarrel(purchase, 'created', 'needs_response');
      expect(await standing(shop, purchase.account)).toEqual({ balance: 5, owed: 0 });
      expect((await show(shop, purchase)).status).toBe('disputed');

      await quarrel(purchase, 'closed', 'won');
      expect(await standing(shop, purchase.account)).toEqual({ balance: 105, owed: 0 });
      expect((await show(shop, purchase)).status).toBe('paid');
      expect((await ledger(shop, purchase.account))[0]).toEqual(['adjustment', 100]);
    });

    it('keeps them when it is lost, and a refund afterwards takes no second time', async () => {
      const purchase = await paidPurchase(shop);
      await quarrel(purchase, 'created', 'needs_response');
      await quarrel(purchase, 'closed', 'lost');
      await refund(purchase, 100);
      expect(await standing(shop, purchase.account)).toEqual({ balance: 5, owed: 0 });
      expect((await show(shop, purchase)).status).toBe('disputed');
    });

    it('takes no more than was bought when a part was refunded before', async () => {
      const purchase = await paidPurchase(shop);
      await refund(purchase, 60);
      await quarrel(purchase, 'created', 'needs_response', 100);
      expect(await standing(shop, purchase.account)).toEqual({ balance: 5, owed: 0 });
      await quarrel(purchase, 'closed', 'won', 100);
      expect(await standing(shop, purchase.account)).toEqual({ balance: 45, owed: 0 });
      expect((await show(shop, purchase)).status).toBe('partially_refunded');
    });

    it('takes nothing when its end is told of before its beginning, and it was won', async () => {
      const purchase = await paidPurchase(shop);
      await quarrel(purchase, 'closed', 'won');
      await quarrel(purchase, 'created', 'needs_response');
      expect(await standing(shop, purchase.account)).toEqual({ balance: 105, owed: 0 });
    });

    it('takes nothing for an inquiry, until it becomes a dispute', async () => {
      const purchase = await paidPurchase(shop);
      await quarrel(purchase, 'created', 'warning_needs_response');
      expect(await standing(shop, purchase.account)).toEqual({ balance: 105, owed: 0 });
      await send('charge.dispute.updated', dispute(purchase.session, 'needs_response'));
      expect(await standing(shop, purchase.account)).toEqual({ balance: 5, owed: 0 });
    });

    it('may be told of before the payment is', async () => {
      const purchase = await beginPurchase(shop);
      await quarrel(purchase, 'created', 'needs_response');
      await pay(shop, purchase);
      expect(await standing(shop, purchase.account)).toEqual({ balance: 5, owed: 0 });
      await quarrel(purchase, 'closed', 'won');
      expect(await standing(shop, purchase.account)).toEqual({ balance: 105, owed: 0 });
    });
  });

  describe('after the credits were spent', () => {
    /** Has bought a hundred, spent 75 of its 105, and had its money back. */
    async function debtor(): Promise<OpenPurchase> {
      const purchase = await paidPurchase(shop);
      await spend(shop, purchase.account, 75);
      await refund(purchase, 100);
      return purchase;
    }

    it('takes what is there and leaves the rest as a debt, and nothing can be spent', async () => {
      const { account } = await debtor();
      expect(await standing(shop, account)).toEqual({ balance: 0, owed: 70 });
      expect((await lookUp(account)).status).toBe(402);
    });

    it('is paid first by what comes in, by whichever way, and only then can be spent again', async () => {
      const { account } = await debtor();
      await grant(account, 30);
      expect(await standing(shop, account)).toEqual({ balance: 0, owed: 40 });
      expect((await lookUp(account)).status).toBe(402);

      await pay(shop, await beginPurchase(shop, account));
      expect(await standing(shop, account)).toEqual({ balance: 60, owed: 0 });
      expect((await lookUp(account)).status).toBe(201);
      const entries = await ledger(shop, account);
      expect(entries.slice(1, 5)).toEqual([
        ['clawback', -40],
        ['purchase', 100],
        ['clawback', -30],
        ['grant', 30],
      ]);
    });

    it('is paid by lookups that are refunded, too', async () => {
      const { account } = await debtor();
      const { body } = await shop.app.http.get('/api/v1/scrape/batch').set('X-API-Key', account.key);
      await shop.app.http
        .delete(`/api/v1/scrape/batch/${body.batches[0].batch_id ?? body.batches[0].id}`)
        .set('X-API-Key', account.key)
        .expect(200);
      expect(await standing(shop, account)).toEqual({ balance: 5, owed: 0 });
    });

    it('is forgiven when the dispute behind it is won', async () => {
      const purchase = await paidPurchase(shop);
      await spend(shop, purchase.account, 75);
      await quarrel(purchase, 'created', 'needs_response');
      expect(await standing(shop, purchase.account)).toEqual({ balance: 0, owed: 70 });
      await grant(purchase.account, 20);
      await quarrel(purchase, 'closed', 'won');
      expect(await standing(shop, purchase.account)).toEqual({ balance: 50, owed: 0 });
    });

    it('ends even when refunds, purchases and lookups meet', async () => {
      const purchase = await paidPurchase(shop);
      await spend(shop, purchase.account, 75);
      const next = await beginPurchase(shop, purchase.account);
      const third = await beginPurchase(shop, purchase.account);
      await Promise.all([
        refund(purchase, 100),
        pay(shop, next),
        pay(shop, third),
        refund(next, 50),
        quarrel(third, 'created', 'needs_response'),
        ...Array.from({ length: 10 }, () => lookUp(purchase.account)),
      ]);
      const { balance, owed } = await standing(shop, purchase.account);
      // 305 came in, 75 were spent, and one more if the lookup was in time; 250 went back.
      expect([-20, -21]).toContain(balance - owed);
    });
  });

  it('of an account that is deleted by then changes its closed books only', async () => {
    const { account, id, session } = await paidPurchase(shop);
    await spend(shop, account, 5);
    await shop.app.http.delete('/api/v1/account').set('X-API-Key', account.key).expect(200);
    await send('charge.refunded', refundedCharge(session, 100));
    const [row] = await shop.app.db.query(
      `select status, email, deleted_at is not null as is_deleted
       from purchases join accounts on accounts.id = account_id where purchases.id = $1`,
      [id],
    );
    expect(row).toEqual({ status: 'refunded', email: null, is_deleted: true });
  });
});
