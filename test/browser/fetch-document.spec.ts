import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type BrowserRoom,
  type DocumentRequest,
  DocumentTooLarge,
  type FetchedDocument,
  NetworkFault,
} from '../../src/platform/browser/index.js';
import { createRoom } from './test-browser.js';
import { startServer, type TestServer } from './test-server.js';
import { waitUntil } from './wait-until.js';

describe('Fetching a document', () => {
  let room: BrowserRoom;
  let server: TestServer;
  let respond: RequestListener;

  beforeAll(async () => {
    room = createRoom();
    server = await startServer((request, response) => respond(request, response));
  });
  beforeEach(() => {
    server.requests.length = 0;
  });
  afterAll(async () => {
    await room.onApplicationShutdown();
    await server.close();
  });

  const fetch = (request: Partial<DocumentRequest> = {}): Promise<FetchedDocument> =>
    room.visit((tab) =>
      tab.fetchDocument({
        url: `${server.origin}/page`,
        signal: new AbortController().signal,
        timeoutMs: 10_000,
        maxBytes: 1_000_000,
        ...request,
      }),
    );

  it('brings status, headers and text', async () => {
    respond = (_, response) => response.writeHead(200, { 'X-Kind': 'test' }).end('<h1>Zoë 🧑🏼‍💻</h1>');

    const document = await fetch();

    expect(document).toMatchObject({ status: 200, body: '<h1>Zoë 🧑🏼‍💻</h1>', location: null });
    expect(document.headers['x-kind']).toBe('test');
    expect(document.url).toBe(`${server.origin}/page`);
  });

  it('brings a page whole whose characters straddle the pieces it is read in', async () => {
    const page = 'é'.repeat(1_200_001);
    respond = (_, response) => response.end(`x${page}`);

    const document = await fetch({ maxBytes: 4_000_000 });

    expect(document.body === `x${page}`).toBe(true);
  });

  it.each([204, 304, 401, 404, 429, 500, 999])('brings a %d as it came', async (status) => {
    respond = (_, response) => response.writeHead(status, { 'Retry-After': '7' }).end();

    const document = await fetch();

    expect(document.status).toBe(status);
    expect(document.headers['retry-after']).toBe('7');
  });

  it('brings the body of a 999', async () => {
    respond = (_, response) => response.writeHead(999).end('<script>location = "/authwall"</script>');

    expect((await fetch()).body).toContain('/authwall');
    expect(server.requests).toHaveLength(1);
  });

  it.each([301, 302, 303, 307, 308])('hands a %d to the caller and does not follow it', async (status) => {
    respond = (_, response) => response.writeHead(status, { Location: '/elsewhere' }).end('moved');

    const document = await fetch();

    expect(document).toMatchObject({ status, location: '/elsewhere', body: '' });
    expect(server.requests).toHaveLength(1);
  });

  it.each(['', 'http://[', 'file:///etc/passwd', 'javascript:alert(1)'])(
    'survives the strange location "%s"',
    async (location) => {
      respond = (_, response) => response.writeHead(302, { Location: location }).end('moved');

      const answer = await fetch().catch((error: unknown) => error);

      if (answer instanceof Error) expect(answer).toBeInstanceOf(NetworkFault);
      expect(server.requests.length).toBeLessThanOrEqual(2);
    },
  );

  it('unpacks gzip', async () => {
    const packed = gzipSync('<h1>unpacked</h1>');
    respond = (_, response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(packed);

    expect((await fetch()).body).toBe('<h1>unpacked</h1>');
  });

  it('sends the headers it is given and an honest user agent', async () => {
    respond = (_, response) => response.end();

    await fetch({ headers: { 'Accept-Language': 'en-US' } });

    expect(server.requests[0]?.headers['accept-language']).toBe('en-US');
    expect(server.requests[0]?.headers['user-agent']).toContain('HeadlessChrome/');
  });

  it('keeps cookies between the documents of one visit and forgets them afterwards', async () => {
    respond = (_, response) => response.writeHead(200, { 'Set-Cookie': 'id=1' }).end();
    const request = {
      url: server.origin,
      signal: new AbortController().signal,
      timeoutMs: 10_000,
      maxBytes: 1e6,
    };

    await room.visit(async (tab) => {
      await tab.fetchDocument(request);
      await tab.fetchDocument(request);
    });
    for (let visit = 0; visit < 3; visit += 1) await fetch();

    expect(server.requests.map(({ headers }) => headers.cookie)).toEqual([
      undefined,
      'id=1',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('asks the site every time, whatever it may cache', async () => {
    respond = (_, response) => response.writeHead(200, { 'Cache-Control': 'max-age=3600' }).end('page');

    await fetch();
    await fetch();

    expect(server.requests).toHaveLength(2);
  });

  it('stops reading at the size cap, even of a page without end', async () => {
    let isEnded = false;
    respond = (_, response) => {
      const timer = setInterval(() => response.write('x'.repeat(100_000)), 1);
      response.on('close', () => {
        isEnded = true;
        clearInterval(timer);
      });
    };

    await expect(fetch({ maxBytes: 500_000 })).rejects.toBeInstanceOf(DocumentTooLarge);
    await waitUntil(() => isEnded);
  });

  it.each([
    ['before an answer', undefined],
    ['in the middle of the page', '<h1>half'],
  ])('times out on a server that hangs %s, and hangs up', async (_, start) => {
    let isEnded = false;
    respond = (_request, response) => {
      response.on('close', () => {
        isEnded = true;
      });
      if (start) response.write(start);
    };

    await expect(fetch({ timeoutMs: 300 })).rejects.toMatchObject({ reason: 'timed out' });
    await waitUntil(() => isEnded);
  });

  it('stops at once when the caller aborts', async () => {
    respond = () => setTimeout(() => caller.abort(new Error('changed my mind')), 50);
    const caller = new AbortController();

    await expect(fetch({ signal: caller.signal })).rejects.toThrow('changed my mind');
    await waitUntil(async () => (await room.health()).openPages === 0);
  });

  it('asks nothing for a caller that has aborted already', async () => {
    await expect(fetch({ signal: AbortSignal.abort() })).rejects.toThrow('aborted');
    expect(server.requests).toHaveLength(0);
  });

  it('reports a connection that breaks off', async () => {
    respond = ({ socket }) => socket.resetAndDestroy();

    await expect(fetch()).rejects.toMatchObject({ reason: 'net::ERR_CONNECTION_RESET' });
  });

  it('reports a page shorter than announced', async () => {
    respond = (_, response) => {
      response.writeHead(200, { 'Content-Length': '1000' }).write('<h1>half');
      setTimeout(() => response.destroy(), 50);
    };

    await expect(fetch()).rejects.toMatchObject({ reason: 'net::ERR_CONTENT_LENGTH_MISMATCH' });
  });

  it.each([
    'http://example.com/',
    'http://localhost/',
    'http://127.0.0.2/',
    'http://[::1]/',
    'http://169.254.169.254/',
  ])('can not even resolve %s', async (url) => {
    await expect(fetch({ url })).rejects.toMatchObject({ reason: 'net::ERR_NAME_NOT_RESOLVED' });
  });

  it.each([
    'file:///etc/passwd',
    'data:text/html,hello',
    'about:blank',
    'chrome://version',
    'javascript:1',
    'nonsense',
  ])('does not open %s', async (url) => {
    await expect(fetch({ url })).rejects.toBeInstanceOf(NetworkFault);
  });

  it('serves many at a time, each with its own page', async () => {
    respond = ({ url }, response) => void setTimeout(() => response.end(url), 50);
    const paths = Array.from({ length: 12 }, (_, index) => `/page/${index}`);

    const documents = await Promise.all(paths.map((path) => fetch({ url: server.origin + path })));

    expect(documents.map(({ body }) => body)).toEqual(paths);
  });
});
