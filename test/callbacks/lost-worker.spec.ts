import { setTimeout as sleep } from 'node:timers/promises';
import { signUp } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { fromSetup } from '../support/from-setup.js';
import { type AppProcess, startAppProcess } from '../support/process.js';
import { untilOver } from './callback-app.js';
import { Receiver, silence } from './receiver.js';

describe('a worker that is lost in the middle of a callback', () => {
  let app: TestApp;
  let key: string;
  let receiver: Receiver;
  let workers: AppProcess[] = [];

  beforeAll(async () => {
    app = await startTestApp({ ROLE: 'api', CALLBACK_ALLOW: '127.0.0.1' });
    ({ key } = await signUp(app));
  });
  beforeEach(async () => {
    receiver = await Receiver.open();
  });
  afterEach(async () => {
    await Promise.all([...workers.map((worker) => worker.end('SIGKILL')), receiver.close()]);
    workers = [];
  });
  afterAll(() => app.close());

  async function startWorker(): Promise<AppProcess> {
    const worker = await startAppProcess({
      ROLE: 'worker',
      DATABASE_URL: app.env.DATABASE_URL,
      REDIS_URL: app.env.REDIS_URL,
      PROFILE_ORIGIN: app.env.PROFILE_ORIGIN,
      PUPPETEER_EXECUTABLE_PATH: fromSetup('TEST_CHROMIUM'),
      CALLBACK_ALLOW: '127.0.0.1',
      CALLBACK_TIMEOUT_SECONDS: '10',
    });
    workers.push(worker);
    return worker;
  }

  async function sendTest(): Promise<string> {
    const route = app.http.post('/api/v1/webhooks/test').set('X-API-Key', key);
    return (await route.send({ url: receiver.url }).expect(202)).body.id;
  }

  it('leaves it to another, which sends the same again', async () => {
    receiver.behave = silence;
    const lost = await startWorker();
    const id = await sendTest();
    await receiver.received(1);
    await lost.end('SIGKILL');
    // Rather than to wait for the lease.
    await app.db.query(`update webhook_deliveries set leased_until = now() where id = $1`, [id]);

    receiver.behave = (response) => void response.end();
    await startWorker();
    const delivery = await untilOver(app, key, id);

    expect(delivery).toMatchObject({
      status: 'delivered',
      attempts: [
        { number: 1, error: 'Interrupted on our side; the request may have arrived' },
        { number: 2, status: 200 },
      ],
    });
    const [first, second] = receiver.requests.map(({ headers, body }) => [headers['webhook-id'], body]);
    expect(first).toEqual(second);
  });

  it('or is asked to stop, hands it back and ends in time', async () => {
    receiver.behave = silence;
    const stopped = await startWorker();
    const id = await sendTest();
    await receiver.received(1);
    expect(await stopped.end('SIGTERM')).toBe(0);

    receiver.behave = (response) => void response.end();
    await startWorker();
    expect(await untilOver(app, key, id)).toMatchObject({
      status: 'delivered',
      // Not the receiver's time-out, which takes longer than a worker may.
      attempts: [
        { number: 1, error: 'Interrupted on our side; the request may have arrived' },
        { number: 2 },
      ],
    });
  });

  it('is one of two, who never send the same at once', async () => {
    await Promise.all([startWorker(), startWorker()]);
    receiver.behave = (response) => void setTimeout(() => response.end(), 20);
    const ids: string[] = [];
    for (let index = 0; index < 30; index += 1) ids.push(await sendTest());
    await Promise.all(ids.map((id) => untilOver(app, key, id)));
    await sleep(500);

    expect(receiver.requests.map(({ headers }) => String(headers['webhook-id'])).sort()).toEqual(ids.sort());
  });
});
