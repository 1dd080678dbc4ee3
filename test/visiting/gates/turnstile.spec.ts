import { setTimeout as sleep } from 'node:timers/promises';
import type { VisitsService } from '../../../src/modules/scraping/index.js';
import { Turnstile } from '../../../src/modules/visiting/gates/turnstile.js';
import type { Pass, VisitGates } from '../../../src/modules/visiting/gates/visit-gates.js';

const PASS: Pass = { egress: { name: 'direct', proxy: null }, slot: 1 };

/** Gates that let one visit through every so often, and count how often they are asked. */
class SlowGates {
  readonly areCounted = true;
  asked = 0;
  private freeAt = 0;

  constructor(private readonly everyMs: number) {}

  async reserve(): Promise<Pass | null> {
    this.asked += 1;
    if (performance.now() < this.freeAt) return null;
    this.freeAt = performance.now() + this.everyMs;
    return PASS;
  }

  async millisecondsUntilFree(): Promise<number> {
    return Math.max(0, this.freeAt - performance.now());
  }
}

function turnstile(gates: SlowGates, hasDue: () => boolean = () => true): Turnstile {
  const visits = { hasDue: async () => hasDue() };
  return new Turnstile(gates as unknown as VisitGates, visits as unknown as VisitsService);
}

const never = new AbortController().signal;

describe('the turnstile', () => {
  it('asks the gates as often for a thousand visits that wait as for one', async () => {
    const gates = new SlowGates(100);
    const closing = new AbortController();
    const queue = turnstile(gates);
    let passed = 0;
    const waiting = Array.from({ length: 1_000 }, async () => {
      if (await queue.enter(closing.signal)) passed += 1;
    });

    await sleep(1_050);
    closing.abort();
    await Promise.all(waiting);

    expect(passed).toBeGreaterThanOrEqual(5);
    expect(passed).toBeLessThanOrEqual(11);
    // Each pass costs the question that got it and at most two that came too early.
    expect(gates.asked).toBeLessThanOrEqual(3 * passed + 1);
  });

  it('sends everybody home when nothing is left to visit', async () => {
    const gates = new SlowGates(10_000);
    let isDue = true;
    const queue = turnstile(gates, () => isDue);
    expect(await queue.enter(never)).toEqual(PASS);
    isDue = false;
    expect(await queue.enter(never)).toBeNull();
  });

  it('holds nobody once the worker closes', async () => {
    const gates = new SlowGates(60_000);
    const closing = new AbortController();
    const queue = turnstile(gates);
    await queue.enter(closing.signal);
    const waiting = queue.enter(closing.signal);
    await sleep(20);
    closing.abort();
    expect(await waiting).toBeNull();
  });

  it('does not stay stuck when the database fails once', async () => {
    const gates = new SlowGates(0);
    let isBroken = true;
    const queue = turnstile(gates, () => {
      if (isBroken) throw new Error('connection lost');
      return true;
    });
    await expect(queue.enter(never)).rejects.toThrow('connection lost');
    isBroken = false;
    expect(await queue.enter(never)).toEqual(PASS);
  });
});
