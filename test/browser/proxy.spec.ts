import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type BrowserRoom,
  type FetchedDocument,
  NetworkFault,
  ProxyFault,
  type WebProxy,
} from '../../src/platform/browser/index.js';
import { freePort } from '../support/free-port.js';
import { createRoom } from './test-browser.js';
import { startProxy, type TestProxy } from './test-proxy.js';
import { startServer, type TestServer } from './test-server.js';

const LOGIN = { username: 'ada', password: 'p@ss:word' };

describe('A visit by way of a proxy', () => {
  let room: BrowserRoom;
  let server: TestServer;
  let open: TestProxy;
  let locked: TestProxy;

  beforeAll(async () => {
    room = createRoom();
    server = await startServer((_, response) =>
      response.writeHead(200, { 'Set-Cookie': 'known=yes' }).end('page'),
    );
    [open, locked] = await Promise.all([startProxy(), startProxy(LOGIN)]);
  });
  beforeEach(() => {
    server.requests.length = 0;
    open.asked.length = 0;
    locked.asked.length = 0;
  });
  afterAll(async () => {
    await room.onApplicationShutdown();
    await Promise.all([server.close(), open.close(), locked.close()]);
  });

  const via = ({ port }: { port: number }, credentials: WebProxy['credentials'] = null): WebProxy => ({
    server: `http://127.0.0.1:${port}`,
    credentials,
  });

  function visit(proxy: WebProxy | null, url = `${server.origin}/page`): Promise<FetchedDocument> {
    const signal = new AbortController().signal;
    return room.visit((tab) => tab.fetchDocument({ url, signal, timeoutMs: 10_000, maxBytes: 1_000 }), proxy);
  }

  it('takes it for every request, to this machine too', async () => {
    expect((await visit(via(open))).body).toBe('page');
    expect(open.asked).toEqual([`${server.origin}/page`]);
  });

  it('leaves the names of sites to the proxy', async () => {
    await visit(via(open), `http://site.invalid:${server.port}/page`);
    expect(open.asked).toEqual([`http://site.invalid:${server.port}/page`]);
  });

  it('logs in where the proxy asks for it', async () => {
    expect((await visit(via(locked, LOGIN))).body).toBe('page');
    expect(locked.asked).toHaveLength(1);
  });

  it('takes a proxy that does not let it in for a fault of the proxy', async () => {
    await expect(visit(via(locked, { ...LOGIN, password: 'wrong' }))).rejects.toBeInstanceOf(ProxyFault);
    await expect(visit(via(locked))).rejects.toBeInstanceOf(ProxyFault);
    expect(server.requests).toEqual([]);
  });

  it('takes a proxy that is not there for a fault of the proxy', async () => {
    await expect(visit(via({ port: await freePort() }))).rejects.toBeInstanceOf(ProxyFault);
  });

  it('takes a proxy that opens no tunnel for a fault of the proxy', async () => {
    await expect(visit(via(open), 'https://site.invalid/page')).rejects.toBeInstanceOf(ProxyFault);
  });

  it('does not blame a proxy where there is none', async () => {
    const fault = await visit(null, `http://127.0.0.1:${await freePort()}/`).catch(
      (caught: unknown) => caught,
    );
    expect(fault).toBeInstanceOf(NetworkFault);
    expect(fault).not.toBeInstanceOf(ProxyFault);
  });

  it('is another identity than the visit before, and than one without a proxy', async () => {
    for (const proxy of [via(open), via(open), null, via(locked, LOGIN), null]) await visit(proxy);
    expect(server.requests.map(({ headers }) => headers.cookie)).toEqual(Array(5).fill(undefined));
    expect(open.asked).toHaveLength(2);
    expect(locked.asked).toHaveLength(1);
  });

  it('may run beside others that leave by other ways', async () => {
    const proxies = [via(open), null, via(locked, LOGIN), via(open), null, via(locked, LOGIN)];
    const documents = await Promise.all(proxies.map((proxy) => visit(proxy)));
    expect(documents.map(({ body }) => body)).toEqual(Array(6).fill('page'));
    expect([open.asked.length, locked.asked.length]).toEqual([2, 2]);
  });
});
