import { BatchWatch } from '../../src/modules/batches/batch-watch.js';
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

  async function follow(id: string, headers: Record<string, string> = {}) {
    const response = await fetch(`${app.url}/api/v1/scrape/batch/${id}/events`, {
      headers: { 'X-API-Key': client.account.key, ...headers },
    });
    return { response, events: response.body?.pipeThrough(new TextDecoderStream()).getReader() };
  }

  async function readEvents(reader: ReadableStreamDefaultReader<string> | undefined): Promise<string> {
    let text = '';
    for (;;) {
      const read = await reader?.read();
      if (!read || read.done) return text;
      text += read.value;
    }
  }

  it('tell of each change under a growing id, and end with the batch', async () => {
    const { body } = await client.submit(urls('followed', 2));
    const { response, events } = await follow(body.data.batch_id);
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    const all = readEvents(events);
    await new Promise((resolve) => setTimeout(resolve, 400));
    await worker.visitAll();
    const text = await all;
    expect(text).toContain('id: 1\nevent: progress\ndata: {"id":');
    expect(text).toMatch(/id: 3\nevent: completed\ndata: .*"completed":2.*"pending":0\}\n\n$/);

    const again = await follow(body.data.batch_id, { 'Last-Event-ID': '3' });
    expect(again.response.status).toBe(204);
    const late = await follow(body.data.batch_id, { 'Last-Event-ID': '2' });
    expect(await readEvents(late.events)).toContain('event: completed');
  });

  it('end when the process stops', async () => {
    const { body } = await client.submit(urls('interrupted', 1));
    const { events } = await follow(body.data.batch_id);
    const all = readEvents(events);
    await new Promise((resolve) => setTimeout(resolve, 100));
    app.get(BatchWatch).beforeApplicationShutdown();
    expect(await all).toContain('event: progress');
  });
});
