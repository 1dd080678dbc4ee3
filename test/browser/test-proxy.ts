import { once } from 'node:events';
import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TestProxy {
  host: string;
  port: number;
  /** Every address that was asked for through it. */
  asked: string[];
  close(): Promise<void>;
}

/** A forwarding HTTP proxy, with a log-in if one is given. It opens no tunnels. */
export async function startProxy(login?: { username: string; password: string }): Promise<TestProxy> {
  const asked: string[] = [];
  const expected = login && `Basic ${Buffer.from(`${login.username}:${login.password}`).toString('base64')}`;
  const server = createServer((request, response) => {
    if (expected && request.headers['proxy-authorization'] !== expected) {
      response.writeHead(407, { 'Proxy-Authenticate': 'Basic realm="proxy"' }).end('who are you?');
      return;
    }
    asked.push(request.url ?? '');
    pass(request, response);
  });
  server.on('connect', (_, socket) => socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    host: '127.0.0.1',
    port,
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Whatever name is asked for, the target is on this machine. */
function pass(request: IncomingMessage, response: ServerResponse): void {
  const { port, pathname } = new URL(request.url ?? '');
  const onward = forward({ host: '127.0.0.1', port, path: pathname, headers: request.headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  onward.end();
}
