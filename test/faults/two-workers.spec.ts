import Bull from 'bull';
import { FaultStack } from './fault-stack.js';

const PROFILES = Array.from({ length: 12 }, (_, index) => `twice-${index}`);
const ABSENT = Array.from({ length: 6 }, (_, index) => `not-found-twice-${index}`);

/** As many wake-ups for each visit as no fault would ever make. */
const COPIES = 10;

describe('two workers that are woken many times for each visit', () => {
  let stack: FaultStack;

  beforeAll(async () => {
    stack = await FaultStack.start();
  });
  afterAll(() => stack.close());

  async function wakeAgainAndAgain(): Promise<void> {
    const queue = new Bull('visits', stack.app.env.REDIS_URL, { prefix: '{profile-lookup}' });
    const visits = await stack.app.db.query<{ id: string }>('select id from visits');
    const jobs = visits.flatMap(({ id }) => Array.from({ length: COPIES }, () => ({ data: { cause: id } })));
    await queue.addBulk(jobs);
    await queue.close();
  }

  it('visit each profile once, and refund each absent one once', async () => {
    const found = await stack.submitAll(PROFILES);
    const absent = await stack.submitAll(ABSENT);
    await wakeAgainAndAgain();
    await Promise.all([stack.startWorker(), stack.startWorker()]);
    await wakeAgainAndAgain();

    expect(new Set(await stack.statusesOf(found))).toEqual(new Set(['completed']));
    expect(new Set(await stack.statusesOf(absent))).toEqual(new Set(['failed']));
    const { pages } = await stack.visits();
    expect(pages).toEqual(Object.fromEntries([...PROFILES, ...ABSENT].map((slug) => [`in/${slug}`, 1])));
    expect(await stack.countRefunds(absent)).toBe(ABSENT.length);
    expect(await stack.countRefunds(found)).toBe(0);
  });
});
