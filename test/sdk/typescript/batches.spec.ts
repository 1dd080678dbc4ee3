import { text } from 'node:stream/consumers';
import {
  ConflictError,
  InvalidRequestError,
  LinkFetch,
  NotFoundError,
  operations,
  TimeoutError,
  verifyWebhook,
} from '../../../sdk/typescript/src/index.js';
import { startCallbackApp } from '../../callbacks/callback-app.js';
import { Receiver } from '../../callbacks/receiver.js';
import { holdTime, letTimeCome } from '../../sandbox/test-client.js';
import { signUp } from '../../support/accounts.js';
import type { TestApp } from '../../support/app.js';
import { collect } from './collect.js';

const urlsOf = (...slugs: string[]) => slugs.map((slug) => `linkedin.com/in/${slug}`);

describe('the TypeScript client and batches', () => {
  let app: TestApp;
  let receiver: Receiver;
  let ll: LinkFetch;
  beforeAll(async () => {
    receiver = await Receiver.open();
    app = await startCallbackApp();
    ll = new LinkFetch({ apiKey: (await signUp(app)).testKey, baseUrl: app.url });
  });
  afterAll(async () => {
    await app.close();
    await receiver.close();
  });

  it('submits one, shows its progress, and reads its results in pages', async () => {
    const batch = await ll.batch(urlsOf('ada', 'ada-slow', 'ada-not-found', 'bruno', 'ada-timeout'));
    expect(batch.receipt).toMatchObject({ data: { total: 5, batch_id: batch.id }, credits_charged: 0 });
    await holdTime(app);

    const seen: number[] = [];
    for await (const { pending, status } of batch.progress()) {
      seen.push(pending);
      if (status === 'pending') await letTimeCome(app);
    }
    expect(seen).toEqual([1, 0]);

    const results: string[] = [];
    for await (const { linkedin_url, status } of batch.results({ pageSize: 2 }))
      results.push(`${linkedin_url.slice(16)} ${status}`);
    expect(results).toEqual([
      'ada completed',
      'ada-slow completed',
      'ada-not-found failed',
      'bruno completed',
      'ada-timeout timed_out',
    ]);
  });

  it('reads only what is in one status', async () => {
    const batch = await ll.batch(urlsOf('ada', 'ada-not-found'));
    const failed = await collect(batch.results({ status: 'failed' }));
    expect(failed.map(({ error }) => error)).toEqual(['Profile not found']);
  });

  it('waits for the end, and no longer than it is told to', async () => {
    const batch = await ll.batch(urlsOf('ada-w-slow'));
    await holdTime(app);
    const error = await batch.wait({ timeout: 1 }).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error.message).toContain(batch.id);

    const ended = ll.openBatch(batch.id).wait();
    await letTimeCome(app);
    expect(await ended).toMatchObject({ status: 'completed', completed: 1 });
  });

  it('stops following when it is aborted, and comes back to it later', async () => {
    const batch = await ll.batch(urlsOf('ada-x-slow'));
    await holdTime(app);
    const controller = new AbortController();
    const following = batch.wait({ signal: controller.signal });
    setTimeout(() => controller.abort(), 100);
    await expect(following).rejects.toMatchObject({ name: 'AbortError' });
    expect(await ll.openBatch(batch.id).summary()).toMatchObject({ status: 'pending' });
  });

  it('cancels one, but not one that is over', async () => {
    const batch = await ll.batch(urlsOf('ada-y-slow'));
    expect(await batch.cancel()).toMatchObject({ status: 'cancelled', cancelled: 1 });
    expect(await batch.wait()).toMatchObject({ status: 'cancelled' });
    const over = await ll.batch(urlsOf('ada'));
    await expect(over.cancel()).rejects.toBeInstanceOf(ConflictError);
  });

  it.each(['csv', 'ndjson', 'json'] as const)('exports one as %s', async (format) => {
    const batch = await ll.batch(urlsOf('ada', 'bruno-not-found'));
    const exported = await text(await batch.export(format));
    expect(exported).toContain('linkedin.com/in/bruno-not-found');
    if (format === 'json') expect(JSON.parse(exported)).toHaveLength(2);
    if (format === 'ndjson')
      expect(
        exported
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line)),
      ).toHaveLength(2);
  });

  it('names each address that can’t be taken, or leaves them out', async () => {
    const urls = [...urlsOf('ada'), 'https://example.com'];
    const error = await ll.batch(urls).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(JSON.stringify(error.details)).toContain('https://example.com');
    const batch = await ll.batch(urls, { skipInvalid: true });
    expect(await batch.wait()).toMatchObject({ total: 2, completed: 1, failed: 1 });
  });

  it('lists them all, and says when there is none by an id', async () => {
    const batch = await ll.batch(urlsOf('ada'));
    for await (const { id } of ll.batches()) {
      expect(id).toBe(batch.id);
      break;
    }
    await expect(ll.openBatch('507f1f77bcf86cd799439022').summary()).rejects.toBeInstanceOf(NotFoundError);
  });

  it('verifies the callback that the server sends', async () => {
    const { secret } = await operations.getSigningSecret({ client: ll.api });
    const batch = await ll.batch(urlsOf('ada'), { callbackUrl: receiver.url });
    const [callback] = await receiver.received(1);
    if (!callback) throw new Error('No callback came');
    const event = await verifyWebhook<{ batch_id: string }>(callback.body, callback.headers, secret);
    expect(event.batch_id).toBe(batch.id);
    await expect(verifyWebhook(`${callback.body} `, callback.headers, secret)).rejects.toMatchObject({
      code: 'signature_mismatch',
    });
  });
});
