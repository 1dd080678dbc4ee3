import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { allowedDestinations } from '../../src/config/destinations.js';
import {
  AnswerOverdue,
  DestinationForbidden,
  DestinationGuard,
  OutboundClient,
} from '../../src/platform/outbound/index.js';
import { KnownNames } from './known-names.js';
import { Receiver, silence, status } from './receiver.js';

/** Where the test's own receivers listen; to the guard it is a public address, because it is allowed. */
const OPEN = '127.0.0.2';
const FORBIDDEN = '127.0.0.1';

const never = new AbortController().signal;
const message = { headers: { 'content-type': 'application/json' }, body: Buffer.from('{"né":1}') };

describe('a request to an address that somebody else chose', () => {
  let open: Receiver;
  let forbidden: Receiver;
  beforeEach(async () => {
    open = await Receiver.open(OPEN);
    forbidden = await Receiver.open(FORBIDDEN, open.port);
  });
  afterEach(() => Promise.all([open.close(), forbidden.close()]));

  function client(names: Record<string, string[][]> = {}, timeoutMs = 5_000): OutboundClient {
    const resolver = new KnownNames(names);
    return new OutboundClient(
      new DestinationGuard(resolver, allowedDestinations('').read(OPEN, {})),
      timeoutMs,
    );
  }

  it('goes to the address that was checked, under the name that was given', async () => {
    const answer = await client({ 'a.example': [[OPEN]] }).post(
      open.at('a.example', '/x?y=1'),
      message,
      never,
    );

    expect(answer.status).toBe(200);
    expect(open.requests).toMatchObject([
      {
        path: '/x?y=1',
        body: '{"né":1}',
        headers: {
          host: `a.example:${open.port}`,
          'content-length': '9',
          'content-type': 'application/json',
        },
      },
    ]);
  });

  it('asks for the certificate of the name that was given, at the address that was checked', async () => {
    const greetings: Buffer[] = [];
    const server = createServer((socket) => {
      socket.once('data', (greeting) => {
        greetings.push(greeting);
        socket.destroy();
      });
    }).listen(0, OPEN);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;

    const secure = client({ 'a.example': [[OPEN]] }).post(`https://a.example:${port}/`, message, never);

    await expect(secure).rejects.toMatchObject({ code: 'ECONNRESET' });
    // The name is the one part of the greeting that TLS leaves readable.
    expect(greetings[0]?.includes('a.example')).toBe(true);
    server.close();
  });

  it('sends nothing but what it was given to send', async () => {
    await client().post(open.at(OPEN), message, never);
    expect(Object.keys(open.requests[0]?.headers ?? {}).sort()).toEqual([
      'connection',
      'content-length',
      'content-type',
      'host',
    ]);
  });

  describe('sends not one packet to a forbidden listener', () => {
    afterEach(() => {
      expect(forbidden.connections).toBe(0);
    });

    it('when the address itself is named', async () => {
      await expect(client().post(forbidden.at(FORBIDDEN), message, never)).rejects.toThrow(
        DestinationForbidden,
      );
    });

    it.each(['2130706433', '0x7f.1', '017700000001', '[::ffff:127.0.0.1]', 'localhost'])(
      'when it is spelled %s',
      async (host) => {
        const spelled = client({ localhost: [[FORBIDDEN]] });
        await expect(spelled.post(forbidden.at(host), message, never)).rejects.toThrow(DestinationForbidden);
      },
    );

    it('when one of several addresses of a name is its', async () => {
      const mixed = client({ 'mixed.example': [[OPEN, FORBIDDEN]] });
      await expect(mixed.post(forbidden.at('mixed.example'), message, never)).rejects.toThrow(
        DestinationForbidden,
      );
      expect(open.connections).toBe(0);
    });

    it('when the name changes its address after the check', async () => {
      const rebinding = client({ 'rebind.example': [[OPEN], [FORBIDDEN]] });

      await rebinding.post(open.at('rebind.example'), message, never);
      await expect(rebinding.post(open.at('rebind.example'), message, never)).rejects.toThrow(
        DestinationForbidden,
      );
      expect(open.connections).toBe(1);
    });

    it('when the name changes between the check and the connect of one request', async () => {
      const names = new KnownNames({ 'rebind.example': [[OPEN], [FORBIDDEN]] });
      const guard = new DestinationGuard(names, allowedDestinations('').read(OPEN, {}));

      await new OutboundClient(guard, 5_000).post(open.at('rebind.example'), message, never);

      expect(names.asked).toEqual(['rebind.example']);
      expect(open.connections).toBe(1);
    });

    it.each([301, 302, 303, 307, 308])('when the receiver redirects there with %i', async (code) => {
      open.behave = status(code, { location: forbidden.at(FORBIDDEN) });
      expect(await client().post(open.at(OPEN), message, never)).toMatchObject({ status: code });
    });
  });

  it('ends when no answer comes in time', async () => {
    open.behave = silence;
    await expect(client({}, 200).post(open.at(OPEN), message, never)).rejects.toThrow(AnswerOverdue);
  });

  it('ends when the name servers do not answer in time', async () => {
    const names = new KnownNames({});
    names.ask = () => new Promise(() => undefined);
    const slow = new OutboundClient(new DestinationGuard(names, { hosts: [], networks: [] }), 200);
    await expect(slow.post('https://slow.example/', message, never)).rejects.toThrow(AnswerOverdue);
  });

  it('ends when it is told to', async () => {
    open.behave = silence;
    const stop = new AbortController();
    setTimeout(() => stop.abort(new Error('enough')), 100);
    await expect(client().post(open.at(OPEN), message, stop.signal)).rejects.not.toThrow(AnswerOverdue);
  });

  it('reads only the beginning of an endless answer', async () => {
    let sent = 0;
    open.behave = (response) => {
      const more = () => {
        sent += 65_536;
        if (!response.destroyed && response.write(Buffer.alloc(65_536))) setImmediate(more);
      };
      response.on('drain', more);
      more();
    };
    expect(await client().post(open.at(OPEN), message, never)).toMatchObject({ status: 200 });
    expect(sent).toBeLessThan(50_000_000);
  });

  it('takes a status for an answer although the rest of it never comes', async () => {
    open.behave = (response) => void response.writeHead(204).flushHeaders();
    expect(await client({}, 300).post(open.at(OPEN), message, never)).toMatchObject({ status: 204 });
    open.behave = (response) => void response.writeHead(200, { 'content-length': '10' }).write('a');
    expect(await client({}, 300).post(open.at(OPEN), message, never)).toMatchObject({ status: 200 });
  });

  it('fails when the answer is no HTTP, or headers without end', async () => {
    open.behave = (response) => void response.socket?.end('hello\r\n\r\n');
    await expect(client().post(open.at(OPEN), message, never)).rejects.toThrow();
    open.behave = status(200, { 'x-long': 'x'.repeat(100_000) });
    await expect(client().post(open.at(OPEN), message, never)).rejects.toThrow();
  });

  it('fails when the answer would go on in another protocol', async () => {
    open.behave = ({ socket }) =>
      void socket?.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: other\r\n\r\n');
    await expect(client({}, 300).post(open.at(OPEN), message, never)).rejects.toThrow('without an answer');
  });

  it('uses a connection once', async () => {
    const twice = client();
    await twice.post(open.at(OPEN), message, never);
    await twice.post(open.at(OPEN), message, never);
    expect(open.connections).toBe(2);
  });
});
