import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { AccountsService } from '../../src/modules/accounts/index.js';
import { DueSubscriptionsRepository } from '../../src/modules/billing/plans/due-subscriptions.repository.js';
import { SubscriptionSweeper } from '../../src/modules/billing/plans/subscription-sweeper.js';
import { Payments } from '../../src/platform/payments/index.js';
import { signUp, type TestAccount } from '../support/accounts.js';
import { startTestApp } from '../support/app.js';
import { stopIntervals } from '../support/intervals.js';
import { openPlanShop, type PlanShop } from './plan-shop.js';

describe('a subscription', () => {
  let shop: PlanShop;
  let account: TestAccount;
  let accountId: string;
  let id: string;
  beforeAll(async () => {
    shop = await openPlanShop();
  });
  afterAll(() => shop.close());
  beforeEach(async () => {
    ({ account, accountId, id } = await shop.subscriber());
  });
  afterEach(() => jest.restoreAllMocks());

  it('brings the plan while a failed payment is tried again, and not when that is given up', async () => {
    await shop.press(`/subscriptions/${id}/past-due`);
    await shop.untilPlan(account, { plan: 'business', status: 'past_due' });
    await shop.press(`/subscriptions/${id}/unpaid`);
    await shop.untilPlan(account, { plan: 'free', status: 'unpaid' });
    await shop.press(`/subscriptions/${id}/paid`);
    await shop.untilPlan(account, { plan: 'business', status: 'active' });
    expect(await planChanges()).toEqual([
      ['system', 'free', 'business'],
      ['system', 'business', 'free'],
      ['system', 'free', 'business'],
    ]);
  });

  it('goes on with its next period, and ends with one when it was cancelled', async () => {
    const before = await shop.planOf(account);
    await shop.press(`/subscriptions/${id}/renew`);
    await untilPlanIs((plan) => (plan.current_period_end ?? '') > (before.current_period_end ?? ''));
    await shop.stripe.subscriptions.update(id, { cancel_at_period_end: true });
    await untilPlanIs((plan) => plan.cancels_at !== null && plan.plan === 'business');
    await shop.press(`/subscriptions/${id}/renew`);
    await shop.untilPlan(account, { plan: 'free', status: 'canceled' });
  });

  it('leaves what the operator gave, in whichever order the two come', async () => {
    await setPlan('business');
    await shop.press(`/subscriptions/${id}/cancel`);
    await shop.untilPlan(account, { plan: 'business', granted_plan: 'business', status: 'canceled' });
    await setPlan('free');
    await shop.untilPlan(account, { plan: 'free', granted_plan: 'free' });
  });

  it('is not taken away by the operator, who can only say what comes after it', async () => {
    await setPlan('business');
    await setPlan('free');
    await shop.untilPlan(account, { plan: 'business', granted_plan: 'free', status: 'active' });
  });

  it('is not turned back by an event that comes late', async () => {
    const created = await eventOf('customer.subscription.created');
    await shop.press(`/subscriptions/${id}/cancel`);
    await shop.untilPlan(account, { plan: 'free', status: 'canceled' });
    await shop.app.db.query('delete from stripe_events where id = $1', [created]);

    await shop.press(`/events/${created}/send`);
    await sleep(100);
    expect(await shop.planOf(account)).toMatchObject({ plan: 'free', status: 'canceled' });
  });

  it('does not keep an answer that is older than an event', async () => {
    const due = shop.app.get(DueSubscriptionsRepository);
    const [claimed] = await claimNow();
    if (!claimed) throw new Error('nothing was due');
    await due.note(id, accountId);
    const outdated = { customerId: null, status: 'canceled', currentPeriodEnd: null, cancelAt: null };
    expect(await due.store(claimed, outdated)).toBe(false);
    expect(await shop.planOf(account)).toMatchObject({ status: 'active' });
  });

  it('is asked about each day, so that an event that never comes does no lasting harm', async () => {
    await shop.app.db.query('update subscriptions set status = $2 where id = $1', [id, 'incomplete']);
    await makeDue();
    await shop.app.get(SubscriptionSweeper).sweep();
    expect(await shop.planOf(account)).toMatchObject({ plan: 'business', status: 'active' });
    const [row] = await shop.app.db.query<{ waits: boolean }>(
      `select due_at > now() + interval '23 hours' as waits from subscriptions where id = $1`,
      [id],
    );
    expect(row?.waits).toBe(true);
  });

  it('is found though all its events were lost', async () => {
    await shop.app.db.query('delete from subscriptions where id = $1', [id]);
    await shop.app.db.query('update accounts set subscribed = false where id = $1', [accountId]);
    const session = (await shop.stripe.checkout.sessions.list({ subscription: id })).data[0];
    await shop.app.db.query(
      `insert into subscription_checkouts (account_id, id, session_id, asked_at)
       values ($1, 'lost', $2, now() - interval '16 minutes')`,
      [accountId, session?.id],
    );
    await shop.app.get(SubscriptionSweeper).sweep();
    expect(await shop.planOf(account)).toMatchObject({ plan: 'business', status: 'active' });
    const open = await shop.app.db.query('select true from subscription_checkouts where account_id = $1', [
      accountId,
    ]);
    expect(open).toEqual([]);
  });

  it('is asked about once, by one of two processes', async () => {
    const elsewhere = await startTestApp({ ...shop.settings, DATABASE_URL: shop.app.env.DATABASE_URL });
    stopIntervals(elsewhere);
    const asked = [shop.app, elsewhere].map((app) => jest.spyOn(app.get(Payments), 'findSubscription'));
    await makeDue();
    await Promise.all([shop.app, elsewhere].map((app) => app.get(SubscriptionSweeper).sweep()));
    const ids = asked.flatMap((spy) => spy.mock.calls.map(([asked]) => asked));
    expect(ids.filter((one) => one === id)).toEqual([id]);
    await elsewhere.close();
  });

  it('is asked about again, later, when Stripe does not answer', async () => {
    const find = jest.spyOn(shop.app.get(Payments), 'findSubscription').mockRejectedValue(new Error('away'));
    await makeDue();
    await shop.app.get(SubscriptionSweeper).sweep();
    expect(find).toHaveBeenCalledWith(id);
    const [row] = await shop.app.db.query<{ tries: number; waits: boolean }>(
      'select tries, due_at > now() as waits from subscriptions where id = $1',
      [id],
    );
    expect(row).toEqual({ tries: 1, waits: true });
  });

  it('has ended when Stripe knows nothing of it', async () => {
    jest.spyOn(shop.app.get(Payments), 'findSubscription').mockResolvedValue(null);
    await makeDue();
    await shop.app.get(SubscriptionSweeper).sweep();
    expect(await shop.planOf(account)).toMatchObject({ plan: 'free', status: 'canceled' });
  });

  it('ends with its account, even if Stripe is away just then', async () => {
    const cancel = jest
      .spyOn(shop.app.get(Payments), 'cancelSubscription')
      .mockRejectedValueOnce(new Error('away'));
    await shop.app.http.delete('/api/v1/account').set('X-API-Key', account.key).expect(200);
    await shop.app.get(SubscriptionSweeper).sweep();
    expect(cancel).toHaveBeenCalledWith(id);
    expect((await shop.stripe.subscriptions.retrieve(id)).status).toBe('active');

    await makeDue();
    await shop.app.get(SubscriptionSweeper).sweep();
    expect((await shop.stripe.subscriptions.retrieve(id)).status).toBe('canceled');
  });

  it('that is paid after its account was deleted ends at once', async () => {
    const gone = await signUp(shop.app);
    const { body } = await shop.subscribe(gone).expect(200);
    await shop.app.http.delete('/api/v1/account').set('X-API-Key', gone.key).expect(200);
    await shop.press(`${new URL(body.checkout_url).pathname}/pay`);
    const [newest] = (await shop.stripe.subscriptions.list({ limit: 1 })).data;
    for (let tries = 0; tries < 100; tries += 1) {
      await shop.app.get(SubscriptionSweeper).sweep();
      if ((await shop.stripe.subscriptions.retrieve(newest?.id ?? '')).status === 'canceled') return;
      await sleep(20);
    }
    throw new Error('It goes on');
  });

  it('of somebody else’s shop at the same Stripe is left alone', async () => {
    const session = await shop.stripe.checkout.sessions.create({
      mode: 'subscription',
      line_items: [{ price: shop.settings.STRIPE_BUSINESS_PRICE ?? '', quantity: 1 }],
      metadata: { account_id: 'no account of ours' },
      subscription_data: { metadata: { account_id: '507f1f77bcf86cd799439011' } },
      success_url: 'http://shop.example',
    });
    await shop.press(`/pay/${session.id}/pay`);
    const { subscription } = await shop.stripe.checkout.sessions.retrieve(session.id);
    const known = await shop.app.db.query('select true from subscriptions where id = $1', [subscription]);
    expect(known).toEqual([]);
  });

  async function makeDue(): Promise<void> {
    await shop.app.db.query('update subscriptions set due_at = now() where id = $1', [id]);
  }

  async function claimNow() {
    await makeDue();
    const claimed = await shop.app.get(DueSubscriptionsRepository).claim(100);
    return claimed.filter((one) => one.id === id);
  }

  async function eventOf(type: string): Promise<string> {
    const { data } = await shop.stripe.events.list({ type, limit: 100 });
    const event = data.find(({ data: { object } }) => 'id' in object && object.id === id);
    return event?.id ?? '';
  }

  async function setPlan(plan: 'free' | 'business'): Promise<void> {
    const accounts = shop.app.get(AccountsService);
    await shop.app.db.transaction(async () => {
      const held = await accounts.hold(accountId);
      if (held) await accounts.setPlan(held, plan, { kind: 'operator' });
    });
  }

  async function untilPlanIs(isSo: (plan: Record<string, string | null>) => boolean): Promise<void> {
    for (let tries = 0; tries < 200; tries += 1) {
      if (isSo(await shop.planOf(account))) return;
      await sleep(20);
    }
    throw new Error(`not: ${isSo}`);
  }

  async function planChanges() {
    const events = await shop.app.db.query<{ actor: string; details: { from: string; to: string } }>(
      `select actor, details from audit_events
       where account_id = $1 and action = 'account.plan_changed' order by id`,
      [accountId],
    );
    return events.map(({ actor, details }) => [actor, details.from, details.to]);
  }
});
