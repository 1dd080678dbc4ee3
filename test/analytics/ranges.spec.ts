import { startTestApp, type TestApp } from '../support/app.js';
import { type Analyst, newAnalyst } from './analyst.js';

describe('the range of an analysis', () => {
  let app: TestApp;
  let analyst: Analyst;
  beforeAll(async () => {
    app = await startTestApp();
    analyst = await newAnalyst(app);
  });
  afterAll(() => app.close());

  const lookups = (query: object) => analyst.get('/lookups', query);

  /** Day and completed lookups of each day on which there were any. */
  async function countByDay(query: object): Promise<[string, number][]> {
    const { body } = await lookups(query).expect(200);
    return body.days
      .filter(({ completed }: { completed: number }) => completed > 0)
      .map(({ day, completed }: { day: string; completed: number }) => [day, completed]);
  }

  it('is the last 30 days, today included, when nothing else is asked for', async () => {
    const { body } = await lookups({}).expect(200);
    const [clock] = await app.db.query<{ today: string }>(
      `select to_char(now() at time zone 'UTC', 'YYYY-MM-DD') as today`,
    );
    expect(body.days).toHaveLength(30);
    expect(body.days.at(-1).day).toBe(clock?.today);
    expect(body.timeZone).toBe('UTC');
    expect(Date.parse(body.to) - Date.parse(body.from)).toBe(30 * 24 * 3_600_000);
  });

  it('begins 29 days before the last day of a range of which only the end is given', async () => {
    const { body } = await lookups({ to: '2026-03-31' }).expect(200);
    expect([body.from, body.to, body.days.length]).toEqual([
      '2026-03-01T00:00:00.000Z',
      '2026-03-31T00:00:00.000Z',
      30,
    ]);
  });

  it('includes its beginning and not its end', async () => {
    for (const time of ['2025-01-10T00:00:00.000Z', '2025-01-10T11:59:59.999Z', '2025-01-10T12:00:00.000Z'])
      await analyst.addLookup(time);
    const from = '2025-01-10T00:00:00.000Z';
    expect(await countByDay({ from, to: '2025-01-10T12:00:00Z' })).toEqual([['2025-01-10', 2]]);
    expect(await countByDay({ from: '2025-01-10T12:00:00Z', to: '2025-01-11' })).toEqual([['2025-01-10', 1]]);
    expect(await countByDay({ from: '2025-01-10T00:00:00.001Z', to: '2025-01-10T12:00:00.001Z' })).toEqual([
      ['2025-01-10', 2],
    ]);
  });

  it('has a line for each day, also for those on which nothing happened', async () => {
    const { body } = await lookups({ from: '2024-02-27', to: '2024-03-02' }).expect(200);
    const nothing = { completed: 0, failed: 0, timedOut: 0, cancelled: 0, pending: 0 };
    const days = ['2024-02-27', '2024-02-28', '2024-02-29', '2024-03-01'];
    expect(body.days).toEqual(days.map((day) => ({ day, ...nothing })));
  });

  it('counts days of 23 and of 25 hours as one day each', async () => {
    const spring = ['2025-03-29T23:00:00Z', '2025-03-30T21:59:59Z', '2025-03-30T22:00:00Z'];
    const autumn = ['2025-10-25T22:00:00Z', '2025-10-26T22:59:59Z', '2025-10-26T23:00:00Z'];
    for (const time of [...spring, ...autumn]) await analyst.addLookup(time);
    const timeZone = 'Europe/Berlin';
    const short = { from: '2025-03-30', to: '2025-04-01', timeZone };
    const long = { from: '2025-10-26', to: '2025-10-28', timeZone };
    expect(await countByDay(short)).toEqual([
      ['2025-03-30', 2],
      ['2025-03-31', 1],
    ]);
    expect(await countByDay(long)).toEqual([
      ['2025-10-26', 2],
      ['2025-10-27', 1],
    ]);
    const hours = async (from: string, to: string) => {
      const { body } = await lookups({ from, to, timeZone }).expect(200);
      return (Date.parse(body.to) - Date.parse(body.from)) / 3_600_000;
    };
    expect([await hours('2025-03-30', '2025-03-31'), await hours('2025-10-26', '2025-10-27')]).toEqual([
      23, 25,
    ]);
  });

  it('begins a day at its first midnight where clocks go back to it, and at its first instant where there is none', async () => {
    const azores = { from: '2025-10-26', to: '2025-10-27', timeZone: 'Atlantic/Azores' };
    expect((await lookups(azores).expect(200)).body.from).toBe('2025-10-26T00:00:00.000Z');
    const cairo = { from: '2025-04-25', to: '2025-04-26', timeZone: 'Africa/Cairo' };
    expect((await lookups(cairo).expect(200)).body).toMatchObject({
      from: '2025-04-24T22:00:00.000Z',
      to: '2025-04-25T21:00:00.000Z',
      days: [{ day: '2025-04-25' }],
    });
  });

  it('follows zones that are a day ahead or half an hour off', async () => {
    await analyst.addLookup('2025-06-30T10:00:00Z');
    await analyst.addLookup('2025-06-30T18:30:00Z');
    const range = { from: '2025-06-30', to: '2025-07-02' };
    expect(await countByDay({ ...range, timeZone: 'Pacific/Kiritimati' })).toEqual([['2025-07-01', 2]]);
    expect(await countByDay({ ...range, timeZone: 'Asia/Kolkata' })).toEqual([
      ['2025-06-30', 1],
      ['2025-07-01', 1],
    ]);
  });

  it('takes 366 days and no more, as the calendar of the zone counts them', async () => {
    for (const timeZone of ['UTC', 'Europe/Berlin', 'America/New_York']) {
      const { body } = await lookups({ from: '2024-01-01', to: '2025-01-01', timeZone }).expect(200);
      expect(body.days).toHaveLength(366);
      const refused = await lookups({ from: '2024-01-01', to: '2025-01-02', timeZone });
      expect([refused.status, refused.body.error.code]).toEqual([400, 'INVALID_RANGE']);
    }
  });

  it('may lie in the future, where nothing is', async () => {
    const { body } = await lookups({ from: '2990-01-01', to: '2990-01-02' }).expect(200);
    expect(body.days).toHaveLength(1);
  });

  it('takes a time whose plus was not encoded', async () => {
    const answer = await app.http
      .get('/api/v1/analytics/lookups?from=2026-03-01T00:00:00+01:00&to=2026-03-02T00:00:00%2B01:00')
      .set('X-API-Key', analyst.account.key);
    expect(answer.body.from).toBe('2026-02-28T23:00:00.000Z');
  });

  it.each([
    ['from', { from: '2026-03-02', to: '2026-03-01' }],
    ['from', { from: '2026-03-02', to: '2026-03-02' }],
    ['from', { from: '2990-01-01' }],
    ['from', { from: '2026-03-01T00:00:00', to: '2026-03-02' }],
    ['from', { from: '2026-02-30' }],
    ['from', { from: '2026-02-30T00:00:00Z' }],
    ['from', { from: '2026-03-01T25:00:00Z' }],
    ['from', { from: '0000-01-01' }],
    ['from', { from: '' }],
    ['from', { from: 'yesterday' }],
    ['from', { from: '2026-03-01\0' }],
    ['from', { from: ['2026-03-01', '2026-03-02'] }],
    ['to', { to: '1772323200' }],
    ['to', { to: '2026-03-01T00:00:00+99:00' }],
  ])('refuses a wrong %s: %j', async (field, query) => {
    const { status, body } = await lookups(query);
    expect([status, body.error.code, body.error.field]).toEqual([400, 'INVALID_RANGE', field]);
    expect(body.error.message).toContain(field);
  });

  it.each([
    'Mars/Phobos',
    'IST',
    'bst',
    '+02:00',
    'UTC+2',
    '',
    'Europe/Berlin\0',
    "UTC'; select 1",
    ['UTC', 'UTC'],
  ])('refuses the zone %j', async (timeZone) => {
    const { status, body } = await lookups({ timeZone });
    expect([status, body.error.code, body.error.field]).toEqual([400, 'INVALID_TIME_ZONE', 'timeZone']);
  });

  it('knows every zone that Node knows, or says that it does not', async () => {
    for (const timeZone of ['EST5EDT', 'Etc/GMT+5', 'europe/berlin', 'Asia/Calcutta', 'Europe/Kyiv', 'GMT'])
      expect([timeZone, (await lookups({ timeZone })).status]).toEqual([timeZone, 200]);
  });

  it('refuses what is not a parameter', async () => {
    const { status, body } = await lookups({ day: '2026-03-01' });
    expect([status, body.error.code, body.error.field]).toEqual([400, 'UNKNOWN_FIELD', 'day']);
  });
});
