import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { answerBrokenRequests } from '../../src/platform/http/index.js';
import { startTestApp, type TestApp } from '../support/app.js';

describe('what is hardly a request', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  /** All that is answered to these bytes. */
  async function say(bytes: string): Promise<{ head: string; body: string }> {
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
    socket.write(bytes);
    const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
    return { head, body };
  }

  it.each([
    ['too long a header', `GET /health HTTP/1.1\r\nHost: a\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['a request line that is none', 'Good morning\r\n\r\n', 400],
    ['a header with a NUL', 'GET /health HTTP/1.1\r\nHost: a\r\nX-Nul: \0\r\n\r\n', 400],
    ['two lengths', 'POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab', 400],
  ])('is answered in the envelope: %s', async (_, bytes, status) => {
    const { head, body } = await say(bytes);
    const [, id] = /^X-Request-Id: (.+)$/im.exec(head) ?? [];
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(JSON.parse(body)).toEqual({
      error: { code: 'invalid_request', message: expect.any(String), request_id: id },
    });
  });

  it('holds no connection once it is answered, whoever fails to hang up', async () => {
    const server = createServer();
    answerBrokenRequests(server);
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const socket = connect({
      port: (server.address() as AddressInfo).port,
      host: '127.0.0.1',
      allowHalfOpen: true,
    });
    socket.write('Good morning\r\n\r\n');
    await once(socket.resume(), 'end');

    server.close();
    await once(server, 'close');
    socket.destroy();
  });

  it('may expect what it likes', async () => {
    const { head } = await say(
      'GET /health HTTP/1.1\r\nHost: a\r\nExpect: the-best\r\nConnection: close\r\n\r\n',
    );
    expect(head).toMatch(/^HTTP\/1.1 200 /);
  });
});
