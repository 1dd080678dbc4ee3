import {
  bytes,
  count,
  cut,
  dayOf,
  duration,
  exactTime,
  fromLocalInput,
  fullTime,
  listed,
  money,
  plural,
  relativeTime,
  safeHref,
  sentenceCase,
  share,
  shortDay,
  shownUrl,
  timeLeft,
  toLocalInput,
  zoneName,
} from '../../web/src/format/index.js';

const NOON = '2026-11-21T12:00:00Z';
const THIN = '\u202f';
const SOLID = '\u00a0';

describe('A time', () => {
  it('is that of the reader’s zone', () => {
    expect(fullTime(NOON, 'Europe/Berlin')).toBe('21 Nov 2026, 13:00');
    expect(fullTime(NOON, 'Asia/Kolkata')).toBe('21 Nov 2026, 17:30');
    expect(exactTime(NOON, 'America/New_York')).toBe('21 Nov 2026, 07:00:00');
  });

  it('names the zone as it is in summer and in winter', () => {
    expect(zoneName(NOON, 'Europe/London')).toBe('GMT');
    expect(zoneName('2026-07-01T12:00:00Z', 'Europe/London')).toBe('BST');
  });

  it('is shown as it came when it is none', () => {
    expect(fullTime('soon')).toBe('soon');
    expect(relativeTime('soon', 0)).toBe('soon');
    expect(zoneName('soon')).toBe('');
  });

  it('of midnight is 00, not 24', () => {
    expect(fullTime('2026-11-21T00:00:00Z', 'UTC')).toBe('21 Nov 2026, 00:00');
  });
});

describe('A day', () => {
  it('stays that day in every zone', () => {
    expect(dayOf('2026-11-21', 'Pacific/Honolulu')).toBe('21 Nov 2026');
    expect(shortDay('2026-11-21', 'Pacific/Kiritimati')).toBe('21 Nov');
  });

  it('of an instant depends on where the reader is', () => {
    expect(dayOf('2026-11-21T23:30:00Z', 'Europe/Berlin')).toBe('22 Nov 2026');
  });
});

describe('A relative time', () => {
  const now = Date.parse(NOON);
  const ago = (seconds: number) => relativeTime(new Date(now - seconds * 1_000).toISOString(), now, 'UTC');

  it.each([
    [0, 'just now'],
    [59, 'just now'],
    [60, '1 minute ago'],
    [3_599, '59 minutes ago'],
    [7_200, '2 hours ago'],
    [90_000, 'yesterday'],
    [4 * 86_400, '4 days ago'],
    [7 * 86_400, '14 Nov 2026'],
    [-30, 'in a moment'],
    [-120, 'in 2 minutes'],
    [-90_000, 'tomorrow'],
  ])('%s seconds ago is “%s”', (seconds, words) => {
    expect(ago(seconds)).toBe(words);
  });
});

describe('What is left', () => {
  it.each([
    [0, '0 s'],
    [-5_000, '0 s'],
    [900, '1 s'],
    [249_000, '4 min 09 s'],
    [3 * 3_600_000 + 120_000, '3 h 02 min'],
    [52 * 3_600_000, '2 d 4 h'],
  ])('of %s ms is %s', (milliseconds, words) => {
    expect(timeLeft(milliseconds)).toBe(words);
  });

  it('tells how long something took, more exactly the shorter it was', () => {
    expect([840, 3_250, 59_990, 61_000].map(duration)).toEqual(['840 ms', '3.2 s', '59.9 s', '1 min 01 s']);
  });
});

describe('The field for a time', () => {
  it('gives back the instant that it was given', () => {
    const written = fromLocalInput(toLocalInput(NOON));
    expect(Date.parse(written)).toBe(Date.parse(NOON));
    expect(written).toMatch(/^2026-11-\d\dT\d\d:\d\d:00[+-]\d\d:\d\d$/);
  });

  it('gives nothing for what is no time', () => {
    expect([
      toLocalInput(''),
      toLocalInput('soon'),
      fromLocalInput(''),
      fromLocalInput('2026-13-01T00:00'),
    ]).toEqual(['', '', '', '']);
  });

  it('bears a year that is still being written', () => {
    expect(toLocalInput(fromLocalInput('0002-11-21T15:24'))).toMatch(/^0002-11-21T/);
  });
});

describe('A number', () => {
  it('is grouped by thin spaces', () => {
    expect([0, 999, 1_000, 12_480, 1_234_567].map(count)).toEqual([
      '0',
      '999',
      `1${THIN}000`,
      `12${THIN}480`,
      `1${THIN}234${THIN}567`,
    ]);
  });

  it('counts one and many', () => {
    expect(plural(1, 'credit')).toBe(`1${SOLID}credit`);
    expect(plural(0, 'credit')).toBe(`0${SOLID}credits`);
    expect(plural(2, 'entry')).toBe(`2${SOLID}entries`);
    expect(plural(2, 'batch')).toBe(`2${SOLID}batches`);
    expect(plural(2, 'day')).toBe(`2${SOLID}days`);
  });

  it('of bytes has the unit that suits it', () => {
    expect([1, 512, 3_400, 340_000, 2_500_000].map(bytes)).toEqual([
      `1${SOLID}byte`,
      `512${SOLID}bytes`,
      `3.4${SOLID}kB`,
      `340${SOLID}kB`,
      `2.5${SOLID}MB`,
    ]);
  });

  it('of bytes never reads 1000 of a unit', () => {
    expect(bytes(999_999)).toBe(`1.0${SOLID}MB`);
  });

  it('of money comes from minor units, whatever a currency has of them', () => {
    expect(money(1_250, 'eur')).toBe('€12.50');
    expect(money(125_000, 'usd')).toBe(`$1${THIN}250.00`);
    expect(money(1_250, 'jpy')).toBe(`¥1${THIN}250`);
    expect(money(1_250, 'no such')).toContain('12.5');
  });

  it('as a share of nothing is no number', () => {
    expect([share(1, 0), share(1, 3), share(1, 1_000), share(999, 1_000)]).toEqual([
      '–',
      `33${THIN}%`,
      `<1${THIN}%`,
      `99${THIN}%`,
    ]);
  });
});

describe('A word', () => {
  it('of the API becomes one of the page', () => {
    expect(sentenceCase('timed_out')).toBe('Timed out');
    expect(listed(['read', 'write', 'posts'])).toBe('read, write and posts');
  });

  it('is cut between characters', () => {
    expect(cut('👩‍🚀'.repeat(3), 1)).toBe('👩…');
    expect(cut('short', 5)).toBe('short');
    expect(cut('longer', 5)).toBe('longe…');
  });
});

describe('An address', () => {
  it('is followed where a browser may go', () => {
    const good = [
      'https://example.org/a',
      'HTTP://example.org',
      '/app/keys',
      '#top',
      '?page=2',
      'mailto:a@example.org',
    ];
    expect(good.map(safeHref)).toEqual(good);
  });

  it('is not followed where it would run a script or leave unseen', () => {
    const bad = [
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'data:text/html,x',
      '//example.org',
      '/\t/example.org',
      'java\nscript:x',
      '/\\example.org',
    ];
    expect(bad.map(safeHref)).toEqual(bad.map(() => undefined));
  });

  it('is shown without what all have', () => {
    expect(shownUrl('https://www.example.org/in/ada/')).toBe('example.org/in/ada');
  });
});
