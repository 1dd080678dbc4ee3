import { setTimeout as sleep } from 'node:timers/promises';
import { CallbacksService } from '../../src/modules/callbacks/index.js';
import type { Mode } from '../../src/modules/keys/index.js';
import { newId } from '../../src/platform/ids.js';
import { signUp } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';

/** Sends to this machine, and does not wait between tries. */
const HURRIED = {
  CALLBACK_ALLOW: '127.0.0.0/8',
  CALLBACK_TIMEOUT_SECONDS: '1',
  CALLBACK_RETRY_SECONDS: '0,0,0',
};

export function startCallbackApp(settings: Record<string, string> = {}): Promise<TestApp> {
  return startTestApp({ ROLE: 'all', ...HURRIED, ...settings });
}

/** A workspace that gets callbacks. */
export interface Subscriber {
  accountId: string;
  key: string;
  testKey: string;
}

export async function subscribe(app: TestApp): Promise<Subscriber> {
  const { key, testKey } = await signUp(app);
  const { body } = await app.http.get('/api/v1/whoami').set('X-API-Key', key).expect(200);
  return { accountId: body.account_id, key, testKey };
}

/** The way another module does it; answers the id of the delivery. */
export async function callBack(
  app: TestApp,
  { accountId }: Subscriber,
  url: string,
  {
    mode = 'live' as Mode,
    subjectId = newId(),
    payload = { batch_id: 'b', status: 'completed' } as object | string,
  } = {},
): Promise<string> {
  const callback = { accountId, mode, event: 'batch.completed', subjectId, url, payload } as const;
  const id = await app.get(CallbacksService).enqueue(callback);
  if (id === null) throw new Error('It was told before');
  return id;
}

export async function show(app: TestApp, key: string, id: string) {
  const { body } = await app.http.get(`/api/v1/webhooks/deliveries/${id}`).set('X-API-Key', key).expect(200);
  return body;
}

export async function untilOver(app: TestApp, key: string, id: string, withinMs = 30_000) {
  const giveUpAt = performance.now() + withinMs;
  for (;;) {
    const delivery = await show(app, key, id);
    if (delivery.status !== 'pending') return delivery;
    if (performance.now() > giveUpAt) throw new Error(`Still under way: ${JSON.stringify(delivery)}`);
    await sleep(50);
  }
}
