import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ReconcilePaymentsCommand } from '../../src/admin/commands/reconcile-payments.command.js';
import { PurchaseReconciliation } from '../../src/modules/billing/index.js';
import type { Result } from '../admin/run-command.js';
import { startTestApp } from '../support/app.js';
import { beginPurchase, openShop, paidPurchase, type Shop, show, standing } from './shop.js';
import { anEvent, completed, deliver, WEBHOOK_SECRET } from './stripe-events.js';

const ENTRY = fileURLToPath(new URL('../../dist/src/admin.js', import.meta.url));

describe('asking Stripe what a lost webhook left out', () => {
  let shop: Shop;
  beforeEach(async () => {
    shop = await openShop();
  });
  afterEach(() => shop.close());

  const reconcile = async (...words: string[]) => {
    const { text } = await new ReconcilePaymentsCommand(shop.app.get(PurchaseReconciliation)).run(...words);
    return text;
  };
  const payUnheard = (id: string) => {
    const index = shop.stripe.sessions.findIndex((session) => session.client_reference_id === id);
    const session = shop.stripe.sessions[index];
    if (session) shop.stripe.sessions[index] = completed(session);
  };

  it('credits what was paid, once, with the word of Stripe still to come', async () => {
    const purchase = await beginPurchase(shop);
    payUnheard(purchase.id);
    expect(await runAsOperator(shop, '3')).toEqual({
      exitCode: 0,
      output: `credited: purchase ${purchase.id}\n1 sessions at Stripe: 1 purchases credited, 0 expired.\n`,
      errors: '',
    });
    expect(await reconcile()).toBe('1 sessions at Stripe: 0 purchases credited, 0 expired.');
    await deliver(shop.app, anEvent('checkout.session.completed', completed(purchase.session))).expect(200);
    expect(await standing(shop, purchase.account)).toEqual({ balance: 105, owed: 0 });
  });

  it('reads on to the last page, and leaves alone what is settled, open, or not ours', async () => {
    const paid = await paidPurchase(shop);
    const open = await beginPurchase(shop);
    const unheard = await beginPurchase(shop);
    payUnheard(unheard.id);
    // Older than all of it, so that ours come first and theirs fill the pages behind.
    const foreign = Array.from({ length: 250 }, (_, index) => ({
      ...completed(paid.session),
      id: `cs_foreign_${index}`,
      client_reference_id: index % 2 ? null : 'order 7 of another shop',
    }));
    shop.stripe.sessions = [...shop.stripe.sessions, ...foreign];
    expect(await reconcile()).toContain('253 sessions at Stripe: 1 purchases credited, 0 expired.');
    expect(await standing(shop, paid.account)).toEqual({ balance: 105, owed: 0 });
    expect(await standing(shop, unheard.account)).toEqual({ balance: 105, owed: 0 });
    expect((await show(shop, open)).status).toBe('open');
  });

  it('expires what Stripe gave up, and what never got as far as Stripe', async () => {
    const [given, unopened] = [await beginPurchase(shop), await beginPurchase(shop)];
    Object.assign(shop.stripe.sessions[0] ?? {}, { status: 'expired' });
    await shop.app.db.query(
      `update purchases set status = 'created', stripe_session_id = null, checkout_url = null,
         created_at = now() - interval '3 days' where id = $1`,
      [unopened.id],
    );
    expect(await reconcile()).toContain('0 purchases credited, 2 expired.');
    for (const purchase of [given, unopened]) expect((await show(shop, purchase)).status).toBe('expired');
  });

  it('asks for the days that are wanted only', async () => {
    const purchase = await beginPurchase(shop);
    payUnheard(purchase.id);
    for (const session of shop.stripe.sessions) session.created -= 5 * 24 * 60 * 60;
    expect(await reconcile()).toContain('0 sessions at Stripe');
    expect(await reconcile('6')).toContain('1 purchases credited');
  });

  it.each(['0', '366', 'three', '-1'])('refuses %s days', async (days) => {
    await expect(reconcile(days)).rejects.toThrow('DAYS must be a whole number from 1 to 365');
  });

  it('says in a line why Stripe could not be asked', async () => {
    shop.stripe.fault = { status: 500, error: { type: 'api_error', message: 'Out to lunch' } };
    await expect(reconcile()).rejects.toThrow('Stripe could not be asked');
  });
});

describe('asking Stripe without a key', () => {
  it('says which setting is missing', async () => {
    const app = await startTestApp();
    const command = new ReconcilePaymentsCommand(app.get(PurchaseReconciliation));
    await expect(command.run()).rejects.toThrow('STRIPE_SECRET_KEY is not set');
    await app.close();
  });
});

/** As the operator of the shop does: a process of its own, from what was built. */
function runAsOperator(shop: Shop, ...words: string[]): Promise<Result> {
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: 'test',
    DATABASE_URL: shop.app.database.url,
    STRIPE_API_BASE: shop.stripe.url,
    STRIPE_SECRET_KEY: 'sk_test_of_the_tests',
    STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
  };
  return new Promise((resolve) => {
    const typed = [ENTRY, 'reconcile-payments', ...words];
    const child = execFile(process.execPath, typed, { env }, (_, output, errors) =>
      resolve({ exitCode: child.exitCode ?? -1, output, errors }),
    );
  });
}
