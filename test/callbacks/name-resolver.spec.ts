import { createSocket } from 'node:dgram';
import { Resolver } from 'node:dns/promises';
import { once } from 'node:events';
import { jest } from '@jest/globals';
import { NameNotResolved, SystemResolver } from '../../src/platform/outbound/index.js';

describe('the resolver of the system', () => {
  const resolver = new SystemResolver();

  afterEach(() => jest.restoreAllMocks());

  it('finds names of the hosts file when they are looked up', async () => {
    const addresses = await resolver.lookUp('localhost');
    expect(addresses.every((address) => ['127.0.0.1', '::1'].includes(address))).toBe(true);
  });

  it('says so when a name has no address', async () => {
    await expect(resolver.lookUp('nowhere.invalid')).rejects.toThrow(NameNotResolved);
    await expect(resolver.ask('nowhere.invalid', AbortSignal.timeout(10_000))).rejects.toThrow(
      NameNotResolved,
    );
  });

  it('gives up asking a silent name server when it is told to', async () => {
    const nameServer = createSocket('udp4').bind(0, '127.0.0.1');
    await once(nameServer, 'listening');
    askInstead(`127.0.0.1:${nameServer.address().port}`);
    const caller = new AbortController();
    let questions = 0;
    nameServer.on('message', () => {
      questions += 1;
      caller.abort();
    });

    await expect(resolver.ask('nowhere.invalid', caller.signal)).rejects.toThrow(NameNotResolved);
    // One for each kind of address; had it waited on, each would have been put again.
    expect(questions).toBeLessThanOrEqual(2);
    nameServer.close();
  });

  /** Another name server than those of this machine. */
  function askInstead(address: string): void {
    const { resolve4 } = Resolver.prototype;
    jest.spyOn(Resolver.prototype, 'resolve4').mockImplementation(function (this: Resolver, host: string) {
      this.setServers([address]);
      return Reflect.apply(resolve4, this, [host]);
    });
  }
});
