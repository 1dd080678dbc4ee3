import { signUp, type TestAccount } from '../support/accounts.js';
import { openPlanShop, type PlanShop } from './plan-shop.js';

/** As in the local stack: the application, the stand-in for Stripe, and between them nothing but HTTP. */
describe('a pack bought at the stand-in for Stripe', () => {
  let shop: PlanShop;
  let account: TestAccount;
  beforeAll(async () => {
    shop = await openPlanShop();
  });
  afterAll(() => shop.close());
  beforeEach(async () => {
    account = await signUp(shop.app);
  });

  it('is credited when it is paid, taken back when it is refunded, and led back from', async () => {
    const { location, sessionId } = await buy('pay');
    expect(location).toBe(`${shop.app.env.PUBLIC_URL}/billing/success`);
    expect(await balance()).toBe(105);

    const charge = await chargeOf(sessionId);
    await shop.press(`/charges/${charge}/refund-half`);
    expect(await balance()).toBe(55);
    await shop.press(`/charges/${charge}/refund`);
    expect(await balance()).toBe(5);
  });

  it('is credited when the money that was to come later arrives', async () => {
    const { sessionId } = await buy('later');
    expect(await balance()).toBe(5);
    await shop.press(`/sessions/${sessionId}/arrive`);
    expect(await balance()).toBe(105);
  });

  it.each([
    ['win', 105],
    ['lose', 5],
  ])('is taken back under dispute until the shop may %s it', async (button, left) => {
    const charge = await chargeOf((await buy('pay')).sessionId);
    await shop.press(`/charges/${charge}/dispute`);
    expect(await balance()).toBe(5);
    await shop.press(`/charges/${charge}/${button}`);
    expect(await balance()).toBe(left);
  });

  it('is credited once, however often the event is sent again', async () => {
    const { sessionId } = await buy('pay');
    const { data } = await shop.stripe.events.list({ type: 'checkout.session.completed', limit: 100 });
    const event = data.find(({ data: { object } }) => 'id' in object && object.id === sessionId);
    await Promise.all([1, 2, 3].map(() => shop.press(`/events/${event?.id}/send`)));
    expect(await balance()).toBe(105);
  });

  it.each(['decline', 'cancel'])('is not credited when the buyer presses %s', async (button) => {
    await buy(button);
    expect(await balance()).toBe(5);
  });

  async function buy(button: string) {
    const { body } = await shop.app.http
      .post('/api/v1/credits/purchase')
      .set('X-API-Key', account.key)
      .send({ pack_id: '100' })
      .expect(200);
    const { pathname } = new URL(body.checkout_url);
    const answer = await shop.press(`${pathname}/${button}`);
    return { location: answer.headers.get('location'), sessionId: pathname.split('/')[2] ?? '' };
  }

  async function chargeOf(sessionId: string): Promise<string> {
    const { payment_intent } = await shop.stripe.checkout.sessions.retrieve(sessionId);
    const intent = await shop.stripe.paymentIntents.retrieve(String(payment_intent));
    return String(intent.latest_charge);
  }

  async function balance(): Promise<number> {
    const { body } = await shop.app.http.get('/api/v1/credits/balance').set('X-API-Key', account.key);
    return body.workspace_balance;
  }
});
