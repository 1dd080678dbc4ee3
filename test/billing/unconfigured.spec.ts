import { signUp } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { anEvent, deliver } from './stripe-events.js';

describe('without a key to Stripe', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('nothing is for sale, and no purchase is left behind', async () => {
    const { key } = await signUp(app);
    const { status, body } = await app.http
      .post('/api/v1/credits/purchase')
      .set('X-API-Key', key)
      .send({ pack_id: '100' });
    expect([status, body.error.code]).toEqual([503, 'billing_not_configured']);
    const { body: list } = await app.http.get('/api/v1/credits/purchases').set('X-API-Key', key).expect(200);
    expect(list.purchases).toEqual([]);
  });

  it('events are not taken either', async () => {
    const { status, body } = await deliver(app, anEvent('checkout.session.completed', {}));
    expect([status, body.error.code]).toEqual([503, 'billing_not_configured']);
  });

  it('all else works', async () => {
    const { key } = await signUp(app);
    await app.http.get('/api/v1/credits/packs').expect(200);
    const { body } = await app.http
      .post('/api/v1/scrape')
      .set('X-API-Key', key)
      .send({ linkedin_url: 'linkedin.com/in/unbilled' })
      .expect(201);
    expect(body.credits_remaining).toBe(4);
  });
});
