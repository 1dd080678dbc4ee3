import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { Pass, Report, VisitGates } from '../../../src/modules/visiting/gates/visit-gates.js';
import { type GateKeeper, startGateKeeper } from './gate-keeper.js';

const SERVED: Report = { kind: 'served' };

function refusal(profile: string, isChallenge = false, retryAfterSeconds: number | null = null): Report {
  return { kind: 'refused', profile, isChallenge, retryAfterSeconds };
}

describe('the gates that all workers share', () => {
  let keeper: GateKeeper;
  let one: VisitGates;
  let other: VisitGates;

  beforeAll(async () => {
    keeper = await startGateKeeper();
  });
  beforeEach(async () => {
    await keeper.db.query('delete from visit_gates');
    for (const level of ['log', 'warn', 'error'] as const)
      jest.spyOn(Logger.prototype, level).mockImplementation(() => undefined);
    one = keeper.worker();
    other = keeper.worker();
    await one.millisecondsUntilFree();
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => keeper.close());

  async function pass(gates: VisitGates): Promise<Pass> {
    const reserved = await gates.reserve();
    if (!reserved) throw new Error('The gate is not passable');
    return reserved;
  }

  /** One visit after the other, each refused. */
  async function refuse(...profiles: string[]): Promise<void> {
    for (const profile of profiles) {
      await one.report(await pass(one), refusal(profile));
      await keeper.pass(1);
    }
  }

  describe('keep the pace:', () => {
    it('of forty who ask at once, one may go', async () => {
      const asked = Array.from({ length: 40 }, (_, index) => (index % 2 ? one : other).reserve());
      expect((await Promise.all(asked)).filter((reserved) => reserved !== null)).toHaveLength(1);
    });

    it('the next may go a second later, when sixty a minute may', async () => {
      await pass(one);
      const wait = await other.millisecondsUntilFree();
      expect(wait).toBeGreaterThan(500);
      expect(wait).toBeLessThanOrEqual(1_000);

      await keeper.pass(1);
      expect(await other.reserve()).not.toBeNull();
    });

    it('leave that nobody took can be had at once', async () => {
      await one.giveBack(await pass(one));
      expect(await other.reserve()).not.toBeNull();
    });

    it('leave that is given back late takes nothing from the next', async () => {
      const late = await pass(one);
      await keeper.pass(1);
      await pass(other);
      await one.giveBack(late);
      expect(await other.reserve()).toBeNull();
    });

    it('without limits everybody may go, and nothing is written', async () => {
      const free = keeper.worker({
        PROFILE_SOURCE: 'local',
        PROFILE_ORIGIN: 'http://127.0.0.1:9',
        VISITS_PER_MINUTE: '',
        REFUSALS_BEFORE_PAUSE: '',
      });
      expect(free.areCounted).toBe(false);
      expect(await free.reserve()).toMatchObject({ slot: null });
    });
  });

  describe('shut after refusals of different profiles in a row:', () => {
    it('no worker may start a visit then, until the pause is over', async () => {
      await refuse('a', 'b', 'c');
      expect(await other.reserve()).toBeNull();
      expect((await other.findShutUntil())?.getTime()).toBeGreaterThan(Date.now() + 3_590_000);

      await keeper.pass(3_600);
      expect(await other.reserve()).not.toBeNull();
    });

    it('a success in between starts the count anew', async () => {
      await refuse('a', 'b');
      await one.report(await pass(one), SERVED);
      await keeper.pass(1);
      await refuse('c', 'd');
      expect(await other.reserve()).not.toBeNull();
    });

    it('refusals that several workers report at the same moment all count', async () => {
      const passes: Pass[] = [];
      for (const gates of [one, other, one]) {
        passes.push(await pass(gates));
        await keeper.pass(1);
      }
      await Promise.all(passes.map((each, index) => other.report(each, refusal(`profile-${index}`))));
      expect(await one.findShutUntil()).not.toBeNull();
    });

    it('a challenge shuts them at once', async () => {
      await one.report(await pass(one), refusal('a', true));
      expect(await other.findShutUntil()).not.toBeNull();
    });

    it('afterwards one probe goes at a time, and its success opens them', async () => {
      await refuse('a', 'b', 'c');
      await keeper.pass(3_600);
      const probe = await pass(one);
      await keeper.pass(1);
      expect(await other.reserve()).toBeNull();

      await one.report(probe, SERVED);
      expect(await other.reserve()).not.toBeNull();
      await keeper.pass(1);
      expect(await one.reserve()).not.toBeNull();
    });

    it('a probe that is refused shuts them again, for twice as long', async () => {
      await refuse('a', 'b', 'c');
      await keeper.pass(3_600);
      await one.report(await pass(one), refusal('d'));
      expect((await other.findShutUntil())?.getTime()).toBeGreaterThan(Date.now() + 7_190_000);
    });

    it('a probe that tells nothing lets the next one go', async () => {
      await refuse('a', 'b', 'c');
      await keeper.pass(3_600);
      const probe = await pass(one);
      await keeper.pass(1);
      await one.report(probe, null);
      expect(await other.reserve()).not.toBeNull();
    });

    it('a probe whose worker was lost is given up after a while', async () => {
      await refuse('a', 'b', 'c');
      await keeper.pass(3_600);
      await pass(one);
      await keeper.pass(90);
      expect(await other.reserve()).not.toBeNull();
    });

    it('what visits from before the pause report late changes nothing', async () => {
      const late = await pass(one);
      await keeper.pass(1);
      await refuse('a', 'b', 'c');
      await one.report(late, SERVED);
      expect(await other.findShutUntil()).not.toBeNull();
      const before = await other.findShutUntil();
      await one.report(late, refusal('d', true));
      expect(await other.findShutUntil()).toEqual(before);
    });

    it('a person is called once, whatever comes after', async () => {
      await refuse('a', 'b', 'c');
      await keeper.pass(3_600);
      await refuse('d');
      expect(Logger.prototype.error).toHaveBeenCalledTimes(1);
    });
  });

  describe('with proxies', () => {
    const EGRESS_PROXIES = 'http://127.0.0.1:7001,http://ada:hush@127.0.0.1:7002';
    let proxied: VisitGates;

    beforeEach(async () => {
      proxied = keeper.worker({ EGRESS_PROXIES });
      await proxied.millisecondsUntilFree();
    });

    it('count each by itself, and take them in turn', async () => {
      const names = [(await pass(proxied)).egress.name, (await pass(proxied)).egress.name];
      expect(names.toSorted()).toEqual(['127.0.0.1:7001', 'ada@127.0.0.1:7002']);
      expect(await proxied.reserve()).toBeNull();

      await keeper.pass(1);
      expect([(await pass(proxied)).egress.name, (await pass(proxied)).egress.name]).toEqual(names);
    });

    it('let one that does not answer rest, longer each time, while the other goes on', async () => {
      const faulty = await pass(proxied);
      await proxied.report(faulty, { kind: 'unreachable' });
      await keeper.pass(1);
      expect((await pass(proxied)).egress.name).not.toBe(faulty.egress.name);
      expect(await proxied.findShutUntil()).toBeNull();

      await keeper.pass(30);
      const [probe, second] = [await pass(proxied), await pass(proxied)];
      const again = probe.egress.name === faulty.egress.name ? probe : second;
      await proxied.report(again, { kind: 'unreachable' });
      const [row] = await keeper.db.query<{ rest: number }>(
        `select round(extract(epoch from shut_until - now()))::integer as rest from visit_gates where egress = $1`,
        [faulty.egress.name],
      );
      expect(row?.rest).toBe(60);
    });

    it('are shut only when all of them are', async () => {
      await proxied.report(await pass(proxied), refusal('a', true));
      expect(await proxied.findShutUntil()).toBeNull();
      await proxied.report(await pass(proxied), refusal('b', true));
      expect(await proxied.findShutUntil()).not.toBeNull();
    });

    it('keep passwords out of the rows', async () => {
      const rows = await keeper.db.query('select * from visit_gates');
      expect(JSON.stringify(rows)).not.toContain('hush');
    });
  });
});
