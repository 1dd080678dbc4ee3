import { setTimeout as sleep } from 'node:timers/promises';
import Stripe from 'stripe';
import { WorkersRepository } from '../../src/modules/health/index.js';
import type { Author } from '../publishing/publishing-app.js';
import { askForCode, forgetMails, signIn } from '../sessions/visitor.js';
import { anyEmail } from '../support/accounts.js';
import { STRIPE_SECRET, type World } from './world.js';

/** What takes the place of an example's own: ids of things that are there, codes that were mailed. */
export interface Prepared {
  key?: string;
  id?: string;
  body?: object;
  query?: Record<string, string>;
  headers?: Record<string, string>;
}

type Preparation = (world: World, author: Author, example: object) => Promise<Prepared>;

const URL_OF_JOHN = 'https://linkedin.com/in/johndoe';

const withTestKey: Preparation = async (_, { testKey }) => ({ key: testKey });

const withKey: Preparation = async (world, author) => ({
  id: (await post(world, author.key, '/keys', { name: 'CI', mode: 'test' })).id,
});

const withIdea: Preparation = async (world, author) => ({
  id: (await post(world, author.key, '/ideas', { content: 'An idea' })).id,
});

const withDraft: Preparation = async (world, author) => ({
  id: (await post(world, author.key, '/posts', { content: 'A post' })).id,
});

const withBatch: Preparation = async (world, { testKey }) => {
  const { data } = await post(world, testKey, '/scrape/batch', { linkedin_urls: [URL_OF_JOHN] });
  return { key: testKey, id: data.batch_id };
};

const withPendingBatch: Preparation = async (world, { testKey }) => {
  const { data } = await post(world, testKey, '/scrape/batch', { linkedin_urls: [`${URL_OF_JOHN}-slow`] });
  return { key: testKey, id: data.batch_id };
};

const withLookup: Preparation = async (world, { testKey }) => {
  const { data } = await post(world, testKey, '/scrape', { linkedin_url: URL_OF_JOHN });
  return { key: testKey, id: data.id };
};

const withPostInDoubt: Preparation = async (world, author) => {
  const { id } = await post(world, author.key, '/posts', { content: 'A post' });
  const doubt = `status = 'unknown', scheduled_at = now(), failure_code = 'lost', failure_message = 'Lost'`;
  await world.app.db.query(`update posts set ${doubt} where id = $1`, [id]);
  return { id };
};

const withDelivery: Preparation = async (world, author) => ({
  id: (await post(world, author.key, '/webhooks/test', { url: 'https://your-server.com/webhook' })).id,
});

const withEndpoint: Preparation = async (world, { key }) => {
  const request = world.app.http.put('/api/v1/webhooks/endpoint').set('X-API-Key', key);
  await request.send({ url: 'https://your-server.com/events' }).expect(200);
  return {};
};

const withCode: Preparation = async ({ app }, _, example) => {
  const email = anyEmail();
  await app.http.post('/api/v1/auth/register').send({ email }).expect(200);
  return { body: { ...example, email, code: await app.mailedCode(email) } };
};

const withSession: Preparation = async ({ app }) => {
  const { cookie } = await signIn(app);
  return { headers: { Cookie: cookie, 'X-Workspace-Mode': 'live' } };
};

const withSessionSince: Preparation = async ({ app }) => {
  const { cookie, email } = await signIn(app);
  await forgetMails(app, email);
  return { headers: { Cookie: cookie, 'X-Workspace-Mode': 'live' } };
};

const withSessionCode: Preparation = async ({ app }) => {
  const { cookie, email } = await signIn(app);
  const code = await askForCode(app, email);
  return { headers: { Cookie: cookie, 'X-Workspace-Mode': 'live' }, body: { code } };
};

const withOptOutCode: Preparation = async ({ app }) => {
  const email = anyEmail();
  await app.http.post('/privacy/opt-out').send({ linkedin_url: URL_OF_JOHN, email }).expect(202);
  const mail = (await app.mails()).findLast((text) => text.includes(email)) ?? '';
  return { body: { code: /confirmation code:\s+([\w-]{32})\s/.exec(mail)?.[1] } };
};

const withPurchase: Preparation = async (world, author) => ({
  id: (await post(world, author.key, '/credits/purchase', { pack_id: '100' })).purchase_id,
});

const withSubscription: Preparation = async (world, { key }) => {
  const { checkout_url } = await post(world, key, '/billing/subscribe');
  await fetch(`${world.stripe.url}${new URL(checkout_url).pathname}/pay`, {
    method: 'POST',
    redirect: 'manual',
  });
  for (let tries = 0; tries < 200; tries += 1) {
    const { body } = await world.app.http.get('/api/v1/billing/plan').set('X-API-Key', key);
    if (body.status === 'active') return {};
    await sleep(20);
  }
  throw new Error('The subscription did not begin');
};

const withMember: Preparation = async ({ publishing }, author) => {
  await publishing.connect(author);
  return {};
};

const withConsent: Preparation = async ({ publishing }, { key }) => {
  const { searchParams } = new URL(await publishing.consent(key), 'http://localhost');
  return { query: Object.fromEntries(searchParams) };
};

const withSignature: Preparation = async (_world, _author, example) => {
  const payload = JSON.stringify(example);
  const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret: STRIPE_SECRET });
  return { headers: { 'Stripe-Signature': signature } };
};

const withWorker: Preparation = async ({ app }) => {
  await app.get(WorkersRepository).beat('a worker', { running: true, memoryBytes: 1 });
  return {};
};

/** By operationId; the others need no more than a workspace. */
export const PREPARATIONS: Readonly<Record<string, Preparation>> = {
  // No worker is there: what a test key looks up is there at once.
  submitLookup: withTestKey,
  submitBatch: withTestKey,
  getProfile: withTestKey,
  lookUpProfile: withTestKey,
  findLookup: withLookup,
  getLookup: withLookup,
  getBatch: withBatch,
  exportBatch: withBatch,
  followBatch: withBatch,
  cancelBatch: withPendingBatch,
  getKey: withKey,
  updateKey: withKey,
  rotateKey: withKey,
  revokeKey: withKey,
  deleteKey: withKey,
  verifyEmail: withCode,
  issueAccountKey: withCode,
  signIn: withCode,
  getSession: withSession,
  signOut: withSession,
  signOutEverywhere: withSession,
  sendSessionCode: withSessionSince,
  confirmSession: withSessionCode,
  confirmOptOut: withOptOutCode,
  getIdea: withIdea,
  updateIdea: withIdea,
  patchIdea: withIdea,
  deleteIdea: withIdea,
  draftIdea: withIdea,
  getPost: withDraft,
  updatePost: withDraft,
  patchPost: withDraft,
  deletePost: withDraft,
  getPublication: withDraft,
  retryPost: withPostInDoubt,
  markPostPublished: withPostInDoubt,
  getDelivery: withDelivery,
  getDeliveryBody: withDelivery,
  redeliver: withDelivery,
  getEventEndpoint: withEndpoint,
  deleteEventEndpoint: withEndpoint,
  getPurchase: withPurchase,
  openBillingPortal: withSubscription,
  receiveStripeEvent: withSignature,
  disconnectMember: withMember,
  showConsent: withConsent,
  confirmConsent: withConsent,
  readiness: withWorker,
};

async function post({ app }: World, key: string, path: string, body: object = {}) {
  const answer = await app.http.post(`/api/v1${path}`).set('X-API-Key', key).send(body);
  if (answer.status >= 400) throw new Error(`${path} answered ${answer.status}: ${answer.text}`);
  return answer.body;
}
