import { setTimeout as sleep } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { runCommand } from '../admin/run-command.js';
import type { BatchBody } from '../batches/batch-client.js';
import { Receiver } from '../callbacks/receiver.js';
import { FaultStack } from './fault-stack.js';
import { MortalServers } from './mortal-servers.js';

const SIZE = 1_000;

/** Every tenth address leads to one of these in turn; what becomes of them is known beforehand. */
const UNUSUAL = ['not-found', 'gone-410', 'soft-404', 'error-503-once', 'redirect-off-site'];
const ABSENT = ['not-found', 'gone-410', 'soft-404'];

const slugs = Array.from({ length: SIZE }, (_, n) =>
  n % 10 === 9 ? `${UNUSUAL[Math.floor(n / 10) % UNUSUAL.length]}-${n}` : `thousand-${n}`,
);

const WORKERS = 2;

const CALLBACKS = { CALLBACK_RETRY_SECONDS: '1,1,1', CALLBACK_ALLOW: '127.0.0.1' };

/** Far longer than a lost lease and a lost wake-up take to be found: when nothing ends for so long, nothing will. */
const STUCK_AFTER_MS = 60_000;

describe('a batch of a thousand through three lost queues, five killed workers and a crashed database', () => {
  let servers: MortalServers;
  let receiver: Receiver;
  let stack: FaultStack;
  let batch: BatchBody;

  beforeAll(async () => {
    servers = await MortalServers.start();
    receiver = await Receiver.open();
    // The first try fails, so that there is a second to be recognised.
    receiver.behave = (response) => void response.writeHead(receiver.requests.length > 1 ? 200 : 503).end();
    stack = await FaultStack.start({ ...servers.settings, ...CALLBACKS });
    await Promise.all(Array.from({ length: WORKERS }, () => stack.startWorker(CALLBACKS)));
    batch = await runThroughFaults(await submit());
    await receiver.received(2, STUCK_AFTER_MS);
  }, 300_000);

  afterAll(async () => {
    await stack?.close();
    await Promise.all([receiver?.close(), servers?.close()]);
  });

  const headers = () => ({ 'X-API-Key': stack.account.key });

  async function submit(): Promise<string> {
    const request = {
      linkedin_urls: slugs.map((slug) => `https://www.linkedin.com/in/${slug}`),
      callback_url: receiver.url,
    };
    const { body } = await stack.app.http
      .post('/api/v1/scrape/batch')
      .set(headers())
      .send(request)
      .expect(201);
    expect(body).toMatchObject({ credits_charged: SIZE, data: { submitted: SIZE, status: 'pending' } });
    return body.data.batch_id;
  }

  /** A fault after each tenth of the batch. */
  async function runThroughFaults(id: string): Promise<BatchBody> {
    const kill = () => stack.replaceWorker(CALLBACKS);
    const empty = () => servers.emptyRedis();
    const crash = () => servers.crashPostgres();
    const faults = [kill, empty, kill, kill, crash, empty, kill, empty, kill];
    for (const [index, strike] of faults.entries()) {
      await untilEnded(id, ((index + 1) * SIZE) / 10);
      await strike();
    }
    await untilEnded(id, SIZE);
    return (await stack.app.http.get(`/api/v1/scrape/batch/${id}`).set(headers()).expect(200)).body;
  }

  async function untilEnded(id: string, count: number): Promise<void> {
    let [ended, changedAt] = [0, performance.now()];
    while (ended < count) {
      await sleep(200);
      const { status, body } = await stack.app.http
        .get(`/api/v1/scrape/batch/${id}?view=summary`)
        .set(headers());
      // A database that is coming back is no reason to stop asking.
      const now = status === 200 ? body.total - body.pending : ended;
      if (now > ended) [ended, changedAt] = [now, performance.now()];
      if (performance.now() - changedAt > STUCK_AFTER_MS) throw new Error(`The batch is stuck at ${ended}`);
    }
  }

  it('ends, and its numbers add up', () => {
    const { completed, failed, timed_out, total } = batch;
    expect(batch).toMatchObject({ status: 'completed', total: SIZE, pending: 0, cancelled: 0 });
    expect(completed + failed + timed_out).toBe(total);
  });

  it('brings home whoever is there, in the order sent, and says of the others that they are not', () => {
    expect(batch.profiles.map(({ linkedin_url }) => linkedin_url.split('/').at(-1))).toEqual(slugs);
    const absent = batch.profiles.filter(({ error }) => error === 'Profile not found');
    const isAbsent = (slug: string) => ABSENT.some((prefix) => slug.startsWith(prefix));
    expect(absent.map(({ linkedin_url }) => linkedin_url.split('/').at(-1))).toEqual(slugs.filter(isAbsent));
    expect(
      batch.profiles.every(({ status, profile_data }) => (status === 'completed') === !!profile_data),
    ).toBe(true);
    // A page that was under way at three faults is given up, which is right; more than a few would not be.
    const ordinary = batch.profiles.filter(({ linkedin_url }) => linkedin_url.includes('/in/thousand-'));
    expect(ordinary.filter(({ status }) => status === 'completed').length).toBeGreaterThan(890);
  });

  it('charged each once and refunded each that failed once, and the ledger holds nothing else', async () => {
    const entries = await stack.app.db.query<{ kind: string; cause: string }>(
      `select kind, cause from ledger_entries where kind <> 'grant'`,
    );
    const causes = (wanted: string) =>
      entries.filter(({ kind }) => kind === wanted).map(({ cause }) => cause);
    const lookups = (items: BatchBody['profiles']) => items.map(({ id }) => `lookup:${id}`);
    const failed = batch.profiles.filter(({ status }) => status !== 'completed');

    expect(causes('charge').sort()).toEqual(lookups(batch.profiles).sort());
    expect(causes('refund').sort()).toEqual(lookups(failed).sort());
    expect(entries).toHaveLength(SIZE + failed.length);
  });

  it('leaves no drift for an operator to find', async () => {
    const { exitCode, output } = await runCommand(servers.settings.DATABASE_URL, 'reconcile');
    expect([exitCode, output]).toEqual([0, expect.stringMatching(/^No drift/)]);
  });

  it('tells the receiver of it under one id, signed', async () => {
    const { body } = await stack.app.http.get('/api/v1/webhooks/secret').set(headers()).expect(200);
    const [first, ...again] = receiver.requests;
    const told = new Webhook(body.secret).verify(first?.body ?? '', first?.headers as Record<string, string>);

    const { completed, failed, total } = batch;
    expect(again).not.toHaveLength(0);
    expect(told).toMatchObject({ batch_id: batch.id, status: 'completed', total, completed, failed });
    expect((told as BatchBody).profiles).toEqual(batch.profiles);
    for (const { headers, body } of again) {
      expect([headers['webhook-id'], body]).toEqual([first?.headers['webhook-id'], first?.body]);
    }
  });
});
