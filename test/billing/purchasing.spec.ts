import { signUp, type TestAccount } from '../support/accounts.js';
import { buy, openShop, PUBLIC_URL, paidPurchase, type Shop } from './shop.js';

describe('buying credits', () => {
  let shop: Shop;
  let account: TestAccount;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.close());
  beforeEach(async () => {
    account = await signUp(shop.app);
    shop.stripe.fault = null;
    shop.stripe.losesAnswers = false;
    shop.stripe.asked.length = 0;
  });

  const get = (path: string, key = account.key) =>
    shop.app.http.get(`/api/v1/credits/${path}`).set('X-API-Key', key);
  const makeKey = async (request: object) => {
    const { body } = await shop.app.http
      .post('/api/v1/keys')
      .set('X-API-Key', account.key)
      .send({ name: 'k', ...request });
    return body;
  };
  const statuses = async () =>
    (await get('purchases')).body.purchases.map(({ status }: { status: string }) => status);

  it('answers a Checkout URL, as documented', async () => {
    const { status, body } = await buy(shop, account.key, { pack_id: '1000' });
    const [session] = shop.stripe.sessions.slice(-1);
    expect([status, body]).toEqual([
      200,
      {
        checkout_url: session?.url,
        pack: '1000',
        credits: 1000,
        price_cents: 1000,
        purchase_id: session?.client_reference_id,
      },
    ]);
    expect(await statuses()).toEqual(['open']);
  });

  it('tells Stripe what is bought, by whom it can be recognised, and where to go afterwards', async () => {
    const { body } = await buy(shop, account.key, { pack_id: '1000' });
    const [asked] = shop.stripe.asked;
    expect(asked?.idempotencyKey).toBe(`purchase-${body.purchase_id}`);
    expect(Object.fromEntries(asked?.form ?? [])).toEqual({
      mode: 'payment',
      client_reference_id: body.purchase_id,
      'metadata[purchase_id]': body.purchase_id,
      'metadata[account_id]': expect.stringMatching(/^[0-9a-f]{24}$/),
      'payment_intent_data[metadata][purchase_id]': body.purchase_id,
      'payment_intent_data[metadata][account_id]': expect.stringMatching(/^[0-9a-f]{24}$/),
      'line_items[0][quantity]': '1',
      'line_items[0][price_data][currency]': 'usd',
      'line_items[0][price_data][unit_amount]': '1000',
      'line_items[0][price_data][product_data][name]': '1,000 credits',
      'adaptive_pricing[enabled]': 'false',
      success_url: `${PUBLIC_URL}/billing/success`,
      cancel_url: `${PUBLIC_URL}/billing/cancelled`,
    });
  });

  it.each(['1', '', '__proto__', 'constructor', '100 ', 'toString'])(
    'knows no pack "%s"',
    async (pack_id) => {
      const { status, body } = await buy(shop, account.key, { pack_id });
      expect([status, body.error.code, body.error.field]).toEqual([400, 'unknown_pack', 'pack_id']);
      expect([await statuses(), shop.stripe.asked]).toEqual([[], []]);
    },
  );

  it.each([{ pack_id: 1000 }, { pack_id: null }, { pack_id: ['1000'] }, {}, { pack_id: '100', price: 1 }])(
    'refuses %j with a 400 that names the field',
    async (request) => {
      const { status, body } = await buy(shop, account.key, request);
      expect([status, body.error.code]).toEqual([400, 'invalid_request']);
      expect(body.error.fields[0].field).toBe('price' in request ? 'price' : 'pack_id');
    },
  );

  it('asks for a key', async () => {
    const { status, body } = await shop.app.http.post('/api/v1/credits/purchase').send({ pack_id: '100' });
    expect([status, body.error.code]).toEqual([401, 'missing_key']);
    expect((await shop.app.http.get('/api/v1/credits/purchases')).status).toBe(401);
    expect((await shop.app.http.get(`/api/v1/credits/purchases/${'a'.repeat(24)}`)).status).toBe(401);
  });

  it('is not for keys that lack credits:write, test keys and keys in their grace', async () => {
    const reader = await makeKey({ mode: 'live', scopes: ['credits:read'] });
    expect((await buy(shop, reader.api_key)).body.error).toMatchObject({
      code: 'scope_denied',
      scope: 'credits:write',
    });
    expect((await buy(shop, account.testKey)).body.error.code).toBe('live_key_required');

    const old = await makeKey({ mode: 'live' });
    await shop.app.http.post(`/api/v1/keys/${old.id}/rotate`).set('X-API-Key', account.key).send({});
    const { status, body } = await buy(shop, old.api_key);
    expect([status, body.error.code]).toEqual([403, 'key_in_grace']);
    expect(shop.stripe.asked).toEqual([]);
  });

  it('happens once per Idempotency-Key, and says so if the body differs', async () => {
    const send = (pack_id: string) => buy(shop, account.key, { pack_id }).set('Idempotency-Key', 'order-1');
    const answers = await Promise.all([send('100'), send('100'), send('100')]);
    const first = answers.find(({ status }) => status === 200);
    const again = await send('100');
    expect(again.body).toEqual(first?.body);
    expect(await statuses()).toEqual(['open']);
    expect(new Set(shop.stripe.asked.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
    expect((await send('1000')).body.error.code).toBe('idempotency_mismatch');
  });

  it('with Stripe away answers 503, and the same request can be sent again', async () => {
    const send = () => buy(shop, account.key).set('Idempotency-Key', 'order-2');
    shop.stripe.fault = { status: 500, error: { type: 'api_error', message: 'Out to lunch' } };
    const { status, body } = await send();
    expect([status, body.error.code, body.retry_after_seconds]).toEqual([503, 'payments_unavailable', 30]);
    expect(await statuses()).toEqual(['created']);

    shop.stripe.fault = null;
    expect((await send()).status).toBe(200);
    expect(await statuses()).toEqual(['open']);
  });

  it('makes no second session when the answer of Stripe was lost', async () => {
    const before = shop.stripe.sessions.length;
    const send = () => buy(shop, account.key).set('Idempotency-Key', 'order-3');
    shop.stripe.losesAnswers = true;
    expect((await send()).body.error.code).toBe('payments_unavailable');
    shop.stripe.losesAnswers = false;

    const { body } = await send();
    expect(shop.stripe.sessions).toHaveLength(before + 1);
    expect(body.checkout_url).toBe(shop.stripe.sessions.at(-1)?.url);
  });

  it('says so while Stripe still works on the same request', async () => {
    shop.stripe.fault = {
      status: 409,
      error: { type: 'invalid_request_error', code: 'idempotency_key_in_use', message: 'In use' },
    };
    const { status, body } = await buy(shop, account.key);
    expect([status, body.error.code]).toEqual([409, 'idempotency_in_progress']);
  });

  it('answers 502 when Stripe refuses, without saying what the operator did wrong', async () => {
    shop.stripe.fault = {
      status: 401,
      error: { type: 'invalid_request_error', message: 'Invalid API Key provided: sk_test_of_the_tests' },
    };
    const { status, body, text } = await buy(shop, account.key);
    expect([status, body.error.code]).toEqual([502, 'payments_failed']);
    expect(text).not.toContain('sk_test');
  });

  it('is audited from its start to its credits', async () => {
    const { id } = await paidPurchase(shop);
    const [started, purchased] = await shop.app.db.query<{ action: string; actor: string }>(
      'select action, actor from audit_events where target_id = $1 order by id',
      [id],
    );
    expect([started, purchased]).toEqual([
      { action: 'credits.purchase_started', actor: 'key' },
      { action: 'credits.purchased', actor: 'system' },
    ]);
  });
});
