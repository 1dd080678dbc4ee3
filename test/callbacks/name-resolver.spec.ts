import { NameNotResolved, SystemResolver } from '../../src/platform/outbound/index.js';

describe('the resolver of the system', () => {
  const resolver = new SystemResolver();

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

  it('gives up asking when it is told to', async () => {
    const startedAt = performance.now();
    await expect(resolver.ask('nowhere.invalid', AbortSignal.timeout(50))).rejects.toThrow(NameNotResolved);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });
});
