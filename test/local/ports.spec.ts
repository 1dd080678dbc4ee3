import { createServer, type Server } from 'node:net';
import { findFreePort, startOnFreePort } from '../../src/local/stack/ports.js';

const taken: Server[] = [];

function listen(port: number, host?: string): Promise<void> {
  const server = createServer();
  taken.push(server);
  return new Promise((resolve) => server.listen({ port, ...(host && { host }) }, resolve));
}

afterEach(() => {
  for (const server of taken.splice(0)) server.close();
});

describe('ports', () => {
  it('are the preferred ones when free', async () => {
    const port = await findFreePort(31_000);
    await expect(findFreePort(port)).resolves.toBe(port);
  });

  it('are stepped over when taken on loopback alone, or on all addresses', async () => {
    const port = await findFreePort(31_100);
    await listen(port, '127.0.0.1');
    await listen(port + 1);
    await expect(findFreePort(port)).resolves.toBe(port + 2);
  });

  it('are looked for again when someone else was quicker', async () => {
    const tried: number[] = [];
    const port = await startOnFreePort(31_200, async (candidate) => {
      tried.push(candidate);
      if (tried.length > 1) return candidate;
      await listen(candidate);
      throw new Error('address already in use');
    });
    expect(tried).toHaveLength(2);
    expect(port).toBeGreaterThan(tried[0] ?? 0);
  });

  it('are not blamed for a start that fails for another reason', async () => {
    let starts = 0;
    const start = async () => {
      starts += 1;
      throw new Error('out of memory');
    };
    await expect(startOnFreePort(31_300, start)).rejects.toThrow('out of memory');
    expect(starts).toBe(1);
  });
});
