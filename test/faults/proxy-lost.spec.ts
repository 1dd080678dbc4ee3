import { startProxy, type TestProxy } from '../browser/test-proxy.js';
import { freePort } from '../support/free-port.js';
import { FaultStack } from './fault-stack.js';

const SLUGS = Array.from({ length: 6 }, (_, index) => `proxied-${index}`);

describe('one of two proxies that is gone', () => {
  let stack: FaultStack;
  let proxy: TestProxy;

  beforeAll(async () => {
    stack = await FaultStack.start();
    proxy = await startProxy({ username: 'ada', password: 'hush' });
  });
  afterAll(async () => {
    await stack.close();
    await proxy.close();
  });

  it('rests, while every visit goes by way of the other', async () => {
    const gone = `127.0.0.1:${await freePort()}`;
    const worker = await stack.startWorker({
      EGRESS_PROXIES: `http://${gone},http://ada:hush@127.0.0.1:${proxy.port}`,
      WORKER_CONCURRENCY: '2',
    });
    const ids = await stack.submitAll(SLUGS);

    expect(new Set(await stack.statusesOf(ids))).toEqual(new Set(['completed']));
    expect(proxy.asked).toHaveLength(SLUGS.length);
    const gates = await stack.app.db.query('select egress, shut_until is null as "isOpen" from visit_gates');
    expect(gates).toEqual(
      expect.arrayContaining([
        { egress: gone, isOpen: false },
        { egress: `ada@127.0.0.1:${proxy.port}`, isOpen: true },
      ]),
    );
    expect(worker.output()).not.toContain('hush');
  });
});
