import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type BrowserRoom,
  DocumentTooLarge,
  type FetchedDocument,
  type Limits,
} from '../../src/platform/browser/index.js';
import { createRoom } from './test-browser.js';
import { startServer, type TestServer } from './test-server.js';

describe('Rendering a document', () => {
  let room: BrowserRoom;
  let site: TestServer;
  let other: TestServer;
  let datagrams: Socket;
  let datagramCount = 0;
  let respond: RequestListener;

  beforeAll(async () => {
    room = createRoom();
    site = await startServer((request, response) => respond(request, response));
    other = await startServer((_, response) =>
      response.setHeader('Access-Control-Allow-Origin', '*').end('reached'),
    );
    datagrams = createSocket('udp4', () => {
      datagramCount += 1;
    });
    datagrams.bind(0, '127.0.0.1');
    await once(datagrams, 'listening');
  });
  beforeEach(() => {
    site.requests.length = 0;
    other.requests.length = 0;
    datagramCount = 0;
  });
  afterAll(async () => {
    await room.onApplicationShutdown();
    datagrams.close();
    await Promise.all([site.close(), other.close()]);
  });

  const render = (limits: Partial<Limits> = {}): Promise<FetchedDocument> =>
    room.visit(async (tab) => {
      const all = { signal: new AbortController().signal, timeoutMs: 10_000, maxBytes: 1_000_000, ...limits };
      const document = await tab.fetchDocument({ url: `${site.origin}/page`, ...all });
      return await tab.renderDocument(document, all);
    });
  const page = (html: string, files: Record<string, string> = {}): RequestListener => {
    return ({ url }, response) => {
      const file = files[url ?? ''];
      response
        .setHeader('Content-Type', file === undefined ? 'text/html' : 'text/javascript')
        .end(file ?? html);
    };
  };
  const paths = (server: TestServer) => server.requests.map(({ url }) => url);

  it('runs the scripts of the page and its own host, without asking for the page again', async () => {
    respond = page('<h1></h1><script src="/app.js"></script>', {
      '/app.js':
        'fetch("/name").then(r => r.text()).then(name => { document.querySelector("h1").textContent = name })',
      '/name': 'Ada Zoë',
    });

    const document = await render();

    expect(document).toMatchObject({ status: 200 });
    expect(document.body).toContain('<h1>Ada Zoë</h1>');
    expect(paths(site)).toEqual(['/page', '/app.js', '/name']);
  });

  it.each(Object.entries(hostilePages()))('reaches nothing else by %s', async (_, html) => {
    respond = page(html(other.port, datagrams.address().port));

    const document = await render();

    expect(document.body).toContain('<h1>Ada</h1>');
    expect(paths(site)).toEqual(['/page']);
    expect(paths(other)).toEqual([]);
    expect(datagramCount).toBe(0);
  });

  it('runs nothing at all of a hostile page that is only fetched', async () => {
    const everything = Object.values(hostilePages()).map((html) =>
      html(other.port, datagrams.address().port),
    );
    respond = (_, response) => {
      response.setHeader('Link', `<http://127.0.0.1:${other.port}/x.css>; rel=preload; as=style`);
      response.setHeader('Refresh', `0; url=http://127.0.0.1:${other.port}/`);
      response.setHeader('Content-Type', 'text/html').end(everything.join('\n'));
    };

    await room.visit((tab) =>
      tab.fetchDocument({
        url: `${site.origin}/page`,
        signal: new AbortController().signal,
        timeoutMs: 10_000,
        maxBytes: 1_000_000,
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 500));

    expect(paths(site)).toEqual(['/page']);
    expect(paths(other)).toEqual([]);
    expect(datagramCount).toBe(0);
  });

  it('ends a page whose scripts never rest', async () => {
    respond = page('<script>for (;;) {}</script>');

    await expect(render({ timeoutMs: 2_000 })).rejects.toMatchObject({ reason: 'timed out' });
  });

  it('does not take over a page that grew beyond the cap', async () => {
    respond = page('<script>document.write("x".repeat(2000000))</script>');

    await expect(render()).rejects.toBeInstanceOf(DocumentTooLarge);
  });

  it('leaves the browser fit for the next visit', async () => {
    respond = page('<h1>Ada</h1>');

    expect((await render()).body).toContain('Ada');
    expect((await room.health()).openPages).toBeLessThanOrEqual(1);
  });
});

/** Ways out of a page, each aimed at a port that listens; and `<h1>Ada</h1>` to see that the page stands. */
function hostilePages(): Record<string, (port: number, datagramPort: number) => string> {
  const script = (code: string) => `<h1>Ada</h1><script>try { ${code} } catch {}</script>`;
  return {
    'an image': (port) => `<h1>Ada</h1><img src="http://127.0.0.1:${port}/"><img src="/own.png">`,
    'a style sheet': (port) => `<h1>Ada</h1><link rel=stylesheet href="http://127.0.0.1:${port}/">`,
    'a script of another host': (port) => `<h1>Ada</h1><script src="http://127.0.0.1:${port}/"></script>`,
    'a preload': (port) => `<h1>Ada</h1><link rel=preload as=script href="http://127.0.0.1:${port}/">`,
    'a preconnect': (port) => `<h1>Ada</h1><link rel=preconnect href="http://127.0.0.1:${port}/">`,
    'a frame': (port) =>
      `<h1>Ada</h1><iframe src="http://127.0.0.1:${port}/"></iframe><iframe src="/f"></iframe>`,
    'a refresh': (port) => `<h1>Ada</h1><meta http-equiv=refresh content="0;url=http://127.0.0.1:${port}/">`,
    'a refresh to itself': () => '<h1>Ada</h1><meta http-equiv=refresh content="0;url=/again">',
    'fetch to another port': (port) => script(`fetch("http://127.0.0.1:${port}/", { mode: "no-cors" })`),
    'a beacon': (port) => script(`navigator.sendBeacon("http://127.0.0.1:${port}/", "x")`),
    'a web socket': (port) => script(`new WebSocket("ws://127.0.0.1:${port}/")`),
    'a web socket home': () => script('new WebSocket("ws://" + location.host + "/socket")'),
    'an event stream': (port) => script(`new EventSource("http://127.0.0.1:${port}/")`),
    'a popup': (port) => script(`window.open("http://127.0.0.1:${port}/")`),
    'a clicked link': (port) =>
      script(
        `Object.assign(document.createElement("a"), { target: "_blank", href: "http://127.0.0.1:${port}/" }).click()`,
      ),
    'a navigation': (port) => script(`location = "http://127.0.0.1:${port}/"`),
    'a form': (port) =>
      `<h1>Ada</h1><form method=post action="http://127.0.0.1:${port}/"></form><script>document.forms[0].submit()</script>`,
    'a download': (port) =>
      script(
        `Object.assign(document.createElement("a"), { download: "x", href: "http://127.0.0.1:${port}/" }).click()`,
      ),
    'a worker': (port) =>
      script(
        `new Worker(URL.createObjectURL(new Blob(['fetch("http://127.0.0.1:${port}/", { mode: "no-cors" })'])))`,
      ),
    'a shared worker': () => script('new SharedWorker("/worker.js")'),
    'a service worker': () => script('navigator.serviceWorker.register("/worker.js")'),
    'a dialog': () => script('alert(1); confirm(2); print()'),
    'a question before it closes': () => script('onbeforeunload = (event) => event.preventDefault()'),
    WebRTC: (_, datagramPort) =>
      script(
        `const peer = new RTCPeerConnection({ iceServers: [{ urls: "stun:127.0.0.1:${datagramPort}" }] });
         peer.createDataChannel("x"); peer.createOffer().then((offer) => peer.setLocalDescription(offer))`,
      ),
    WebTransport: (_, datagramPort) => script(`new WebTransport("https://127.0.0.1:${datagramPort}/")`),
  };
}
