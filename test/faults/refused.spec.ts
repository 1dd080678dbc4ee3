import { setTimeout as sleep } from 'node:timers/promises';
import type { AppProcess } from '../support/process.js';
import { FaultStack } from './fault-stack.js';

/** As live, but in a hurry. */
const LIVE = {
  PROFILE_SOURCE: 'live',
  VISITS_PER_MINUTE: '600',
  REFUSALS_BEFORE_PAUSE: '3',
  WORKER_CONCURRENCY: '1',
};

describe('a site that refuses every page', () => {
  let stack: FaultStack;
  let workers: AppProcess[];

  beforeAll(async () => {
    stack = await FaultStack.start();
    workers = await Promise.all([stack.startWorker(LIVE), stack.startWorker(LIVE)]);
  });
  afterAll(() => stack.close());

  async function endThePause(): Promise<void> {
    await stack.app.db.query('update visit_gates set shut_until = now()');
  }

  it('is left alone by all workers after a few refusals, and nobody waits or pays for that', async () => {
    await stack.setStorm(true);
    const ids = await stack.submitAll(Array.from({ length: 10 }, (_, index) => `stormy-${index}`));
    expect(new Set(await stack.statusesOf(ids))).toEqual(new Set(['failed']));
    const { pageRequests } = await stack.visits();
    expect(pageRequests).toBeGreaterThanOrEqual(3);
    // The other worker may have been under way when the third was refused.
    expect(pageRequests).toBeLessThanOrEqual(4);

    const late = await stack.submit('stormy-late');
    expect(await stack.untilEnded(late)).toMatchObject({
      status: 'failed',
      error: 'Profile temporarily unavailable',
    });
    expect((await stack.visits()).pageRequests).toBe(pageRequests);
    expect(await stack.countRefunds([...ids, late])).toBe(11);
  });

  it('calls for a person once', async () => {
    await sleep(500);
    const lines = workers.flatMap((worker) => worker.output().split('\n'));
    expect(lines.filter((line) => line.includes('The site refuses us'))).toHaveLength(1);
  });

  it('is asked by one visit when the pause is over, and by all once that is served', async () => {
    await stack.setStorm(false);
    await endThePause();
    const ids = await stack.submitAll(['calm-1', 'calm-2', 'calm-3']);
    expect(await stack.statusesOf(ids)).toEqual(['completed', 'completed', 'completed']);
    const [gate] = await stack.app.db.query('select shut_until, refused, pauses from visit_gates');
    expect(gate).toEqual({ shut_until: null, refused: [], pauses: 0 });
  });
});
