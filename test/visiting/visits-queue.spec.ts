import { jest } from '@jest/globals';
import { PageSamplesRepository } from '../../src/modules/scraping/page-samples.repository.js';
import { SweepsRepository } from '../../src/modules/scraping/sweeps.repository.js';
import {
  type ClaimedVisit,
  type Priority,
  VisitsRepository,
} from '../../src/modules/scraping/visits.repository.js';
import { type OpenDatabase, openDatabase } from './open-database.js';

const LEASE_SECONDS = 15;

describe('the queue of visits', () => {
  let database: OpenDatabase;
  let visits: VisitsRepository;

  beforeAll(async () => {
    database = await openDatabase();
    visits = new VisitsRepository(database.db);
    await database.db.query(
      `insert into accounts (id, email, plan) values ('ada', 'ada@example.com', 'business')`,
    );
  });
  beforeEach(() =>
    database.db.query('delete from lookups').then(() => database.db.query('delete from visits')),
  );
  afterAll(() => database.close());

  async function open(name: string, priority: Priority = 'single', deadlineSeconds = 120): Promise<string> {
    const [visit] = await visits.openMany([name], priority);
    const id = visit?.id ?? '';
    await database.db.query(
      `insert into lookups (id, account_id, mode, key_id, linkedin_url, canonical_url, visit_id, deadline_at)
       values ($1, 'ada', 'live', 'key', $2, $2, $3, now() + make_interval(secs => $4))
       on conflict do nothing`,
      [`lookup of ${id}`, name, id, deadlineSeconds],
    );
    return id;
  }

  async function claim(): Promise<ClaimedVisit> {
    const visit = await visits.claimNext(LEASE_SECONDS);
    if (!visit) throw new Error('Nothing is due');
    return visit;
  }

  const namesClaimed = async (count: number): Promise<string[]> => {
    const names: string[] = [];
    for (let index = 0; index < count; index += 1) names.push((await claim()).canonical_url);
    return names;
  };

  const stateOf = async (id: string) => {
    const [visit] = await database.db.query<{ state: string; outcome: string | null }>(
      'select state, outcome from visits where id = $1',
      [id],
    );
    return visit;
  };

  it('lets single lookups overtake batches, and each kind wait its turn', async () => {
    for (const name of ['batch-1', 'batch-2', 'batch-3']) await open(name, 'batch');
    for (const name of ['single-1', 'single-2']) await open(name);
    expect(await namesClaimed(5)).toEqual(['single-1', 'single-2', 'batch-1', 'batch-2', 'batch-3']);
  });

  it('lets a batch’s visit go first as soon as a single lookup wants it too, and keeps it so', async () => {
    for (const name of ['batch-1', 'batch-2']) await open(name, 'batch');
    await open('batch-2', 'single');
    await open('batch-2', 'batch');
    expect(await namesClaimed(2)).toEqual(['batch-2', 'batch-1']);
  });

  it('gives each visit to one worker, however many ask at once', async () => {
    for (let index = 0; index < 20; index += 1) await open(`shared-${index}`);
    const claims = await Promise.all(Array.from({ length: 60 }, () => visits.claimNext(LEASE_SECONDS)));
    const ids = claims.flatMap((visit) => visit?.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    // Some may have passed by a row that another was just about to take.
    while (await visits.claimNext(LEASE_SECONDS)) ids.push('later');
    expect(ids).toHaveLength(20);
  });

  it('puts a visit off when a lookup can wait so long for it', async () => {
    await open('patient', 'single', 120);
    expect(await visits.postpone(await claim(), 60, 'refused')).toBe(true);
    expect(await visits.claimNext(LEASE_SECONDS)).toBeNull();
  });

  it('does not put a visit off beyond the deadline of all its lookups', async () => {
    await open('hurried', 'single', 30);
    const visit = await claim();
    expect(await visits.postpone(visit, 60, 'refused')).toBe(false);
    expect(await stateOf(visit.id)).toMatchObject({ state: 'running' });
  });

  it('counts the faults by which the policy decides', async () => {
    await open('unlucky');
    await visits.postpone(await claim(), 0, 'transient');
    await visits.postpone(await claim(), 0, 'refused');
    expect(await claim()).toMatchObject({ transient_faults: 1, refusals: 1, attempt: 3 });
  });

  it('takes a visit from a worker that no longer renews, whose later words change nothing', async () => {
    await open('lost');
    const lost = await claim();
    await database.db.query(`update visits set leased_until = now() - interval '1 second'`);
    expect(await visits.requeueLost()).toBe(1);
    const taken = await claim();

    expect(taken.id).toBe(lost.id);
    expect(await visits.renew(lost, LEASE_SECONDS)).toBe(false);
    expect(await visits.release(lost)).toBe(false);
    expect(await visits.postpone(lost, 0, 'transient')).toBe(false);
    expect(await visits.finish(lost, 'not_found')).toBe(false);
    expect(await visits.finish(taken, 'found')).toBe(true);
  });

  it('tells of a visit whether anybody still waits for it', async () => {
    const id = await open('abandoned');
    await database.db.query(`update lookups set status = 'cancelled', finished_at = now()`);
    await database.db.query(`update visits set wanted_at = now() - interval '5 minutes'`);
    expect(await visits.claimNext(LEASE_SECONDS)).toMatchObject({ id, is_wanted: false });
  });

  it('closes what nobody waits for, but not what was wanted a moment ago', async () => {
    const [old, young] = [await open('abandoned'), await open('just-wanted')];
    await database.db.query(`update lookups set status = 'cancelled', finished_at = now()`);
    await database.db.query(`update visits set wanted_at = now() - interval '5 minutes' where id = $1`, [
      old,
    ]);
    await visits.closeUnwanted(10);
    expect(await stateOf(old)).toEqual({ state: 'done', outcome: 'unwanted' });
    expect(await stateOf(young)).toMatchObject({ state: 'queued' });
  });

  it('ends visits that would begin too late for all their lookups, and no others', async () => {
    const [soon, late] = [await open('soon', 'single', 60), await open('late', 'batch', 900)];
    expect(await visits.finishHopeless(new Date(Date.now() + 300_000), 'refused', 10)).toEqual([soon]);
    expect(await stateOf(soon)).toEqual({ state: 'done', outcome: 'refused' });
    expect(await stateOf(late)).toMatchObject({ state: 'queued' });
  });

  it('is claimed from without reading it through, however long it is', async () => {
    await database.db.query(
      `insert into visits (id, canonical_url, priority)
       select 'bulk-' || n, 'bulk-' || n, 1 + n % 2 from generate_series(1, 100000) n`,
    );
    await database.db.query('analyze visits');
    const asked = jest.spyOn(database.db, 'query');
    await claim();
    const [[sql, parameters] = ['']] = asked.mock.calls;
    asked.mockRestore();
    const plan = JSON.stringify(await database.db.query(`explain (format json) ${sql}`, parameters));
    expect(plan).not.toMatch(/"Seq Scan"[^}]*"visits"/);
  });
});

describe('turns of the sweep', () => {
  let database: OpenDatabase;

  beforeAll(async () => {
    database = await openDatabase();
  });
  afterAll(() => database.close());

  it('go to one process at a time, and to the next when the time is over', async () => {
    const sweeps = new SweepsRepository(database.db);
    const take = () => Promise.all(Array.from({ length: 30 }, () => sweeps.takeTurn('test', 60)));
    expect((await take()).filter(Boolean)).toHaveLength(1);
    expect((await take()).filter(Boolean)).toHaveLength(0);
    await database.db.query('update sweeps set due_at = now()');
    expect((await take()).filter(Boolean)).toHaveLength(1);
  });
});

describe('pages kept for diagnosis', () => {
  let database: OpenDatabase;
  let samples: PageSamplesRepository;

  beforeAll(async () => {
    database = await openDatabase();
    samples = new PageSamplesRepository(database.db);
  });
  afterAll(() => database.close());

  const keep = (name: string) =>
    samples.insert(
      { id: name, canonical_url: name, attempt: 1, transient_faults: 0, refusals: 0 },
      'unreadable',
      `<html>${name}</html>`,
    );
  const kept = () => database.db.query<{ canonical_url: string }>('select canonical_url from page_samples');

  it('are the newest twenty, and none is older than a week', async () => {
    for (let index = 0; index < 25; index += 1) await keep(`page-${index}`);
    expect((await kept()).map(({ canonical_url }) => canonical_url)).toEqual(
      Array.from({ length: 20 }, (_, index) => `page-${index + 5}`),
    );
    await database.db.query(`update page_samples set captured_at = now() - interval '8 days'`);
    await samples.deleteSurplus();
    expect(await kept()).toEqual([]);
  });
});
