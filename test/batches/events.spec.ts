import { BatchWatch } from '../../src/modules/batches/batch-watch.js';
import { signIn, type Visitor, visit } from '../sessions/visitor.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type BatchClient, newBatchClient, urls } from './batch-client.js';
import { StandInWorker } from './stand-in-worker.js';

describe('the events of a batch', () => {
  let app: TestApp;
  let worker: StandInWorker;
  let client: BatchClient;

  beforeAll(async () => {
    app = await startTestApp();
    worker = new StandInWorker(app);
    client = await newBatchClient(app);
  });
  afterAll(() => app.close());

  async function follow(id: string, headers: Record<string, string> = {}, as = byKey(client.account.key)) {
    const response = await fetch(`${app.url}/api/v1/scrape/batch/${id}/events`, {
      headers: { ...as, ...headers },
    });
    return { response, events: response.body?.pipeThrough(new TextDecoderStream()).getReader() };
  }

  const byKey = (key: string): Record<string, string> => ({ 'X-API-Key': key });
  const bySession = ({ cookie }: Visitor) => ({ Cookie: cookie, 'X-Workspace-Mode': 'live' });

  async function readEvents(reader: ReadableStreamDefaultReader<string> | undefined): Promise<string> {
    let text = '';
    for (;;) {
      const read = await reader?.read();
      if (!read || read.done) return text;
      text += read.value;
    }
  }

  async function untilTold(
    reader: ReadableStreamDefaultReader<string> | undefined,
    words: string,
  ): Promise<void> {
    for (let told = ''; !told.includes(words); ) told += (await reader?.read())?.value ?? '';
  }

  it('tell of each change under a growing id, and end with the batch', async () => {
    const { body } = await client.submit(urls('followed', 2));
    const { response, events } = await follow(body.data.batch_id);
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    await untilTold(events, 'id: 1\nevent: progress\ndata: {"id":');
    await worker.visitAll();
    expect(await readEvents(events)).toMatch(
      /id: 3\nevent: completed\ndata: .*"completed":2.*"pending":0\}\n\n$/,
    );

    const again = await follow(body.data.batch_id, { 'Last-Event-ID': '3' });
    expect(again.response.status).toBe(204);
    const late = await follow(body.data.batch_id, { 'Last-Event-ID': '2' });
    expect(await readEvents(late.events)).toContain('event: completed');
  });

  it.each<[string, (visitor: Visitor) => Promise<unknown>]>([
    [
      'key',
      ({ key }) =>
        app.db.query('update api_keys set revoked_at = now(), stops_at = now() where prefix = $1', [
          key.slice(0, 12),
        ]),
    ],
    ['session', (visitor) => visit(app, visitor, 'delete', '/auth/session').expect(200)],
  ])('tell nothing more once the %s that follows them has ended', async (kind, end) => {
    const visitor = await signIn(app);
    const { body } = await client.submit(urls(`ended-${kind}`, 2), {}, visitor.key);
    const { events } = await follow(
      body.data.batch_id,
      {},
      kind === 'key' ? byKey(visitor.key) : bySession(visitor),
    );
    await untilTold(events, 'event: progress');

    await end(visitor);
    await worker.visitAll();
    expect(await readEvents(events)).toBe('');
  });

  it('end when the process stops', async () => {
    const { body } = await client.submit(urls('interrupted', 1));
    const { events } = await follow(body.data.batch_id);
    await untilTold(events, 'event: progress');
    app.get(BatchWatch).beforeApplicationShutdown();
    expect(await readEvents(events)).toBe('');
  });
});
