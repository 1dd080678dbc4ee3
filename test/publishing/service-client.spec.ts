import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { AnswerLost, ServiceClient } from '../../src/platform/outbound/index.js';

describe('a request to a server that the operator named', () => {
  let server: Server;
  afterEach(() => server.close());

  /** What comes of this very answer. */
  async function answered(bytes: string) {
    server = createServer((socket) => {
      socket.once('data', () => socket.write(bytes)).on('error', () => undefined);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    return new ServiceClient(500).ask({ method: 'POST', url, headers: { 'content-length': '0' } });
  }

  it('has its answer lost where that would go on in another protocol', async () => {
    const switched = 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: other\r\n\r\n';
    await expect(answered(switched)).rejects.toThrow(AnswerLost);
  });

  it('takes as much of an answer as comes in time', async () => {
    const answer = await answered('HTTP/1.1 201 Created\r\nContent-Length: 10\r\n\r\nhalf');
    expect(answer).toMatchObject({ status: 201, text: 'half' });
  });
});
