import { hrefOf, readAddress } from '../../../web/src/pages/posts/address.js';
import { dayAfterKey } from '../../../web/src/pages/posts/day-after-key.js';
import { firstWeekday } from '../../../web/src/pages/posts/first-weekday.js';
import {
  addDays,
  addMonths,
  dayIn,
  dayName,
  monthName,
  startOf,
  weeksOf,
} from '../../../web/src/pages/posts/month.js';
import { postsByDay } from '../../../web/src/pages/posts/post-times.js';
import { shownRange } from '../../../web/src/pages/posts/shown-range.js';

const MONDAY = 1;
const SUNDAY = 7;

describe('a month', () => {
  it('is shown in whole weeks, from the day on which weeks begin', () => {
    const fromMonday = weeksOf('2026-11', MONDAY);
    expect(fromMonday[0]?.[0]).toBe('2026-10-26');
    expect(fromMonday.at(-1)?.[6]).toBe('2026-12-06');
    expect(weeksOf('2026-11', SUNDAY)[0]?.[0]).toBe('2026-11-01');
    expect(weeksOf('2027-02', MONDAY)).toHaveLength(4);
  });

  it('is followed by the next, over the end of the year', () => {
    expect(addMonths('2026-12', 1)).toBe('2027-01');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
  });

  it('is asked for from the first moment that is shown to the last', () => {
    const { from, to } = shownRange('2026-11', MONDAY);
    expect([dayIn(from), dayIn(Date.parse(from) - 1)]).toEqual(['2026-10-26', '2026-10-25']);
    expect([dayIn(to), dayIn(Date.parse(to) - 1)]).toEqual(['2026-12-07', '2026-12-06']);
    expect(dayIn(shownRange('2026-11', SUNDAY).from)).toBe('2026-11-01');
  });

  it('and its days have names', () => {
    expect(monthName('2026-11')).toBe('November 2026');
    expect(dayName('2026-11-25')).toBe('Wednesday 25 November 2026');
  });
});

it('knows where weeks begin, and takes Monday where a language is none', () => {
  expect(firstWeekday('de-DE')).toBe(MONDAY);
  expect(firstWeekday('en-US')).toBe(SUNDAY);
  expect(firstWeekday('not a language')).toBe(MONDAY);
});

it('begins each day where the one before it ends, in whatever zone the reader is', () => {
  const wrong = Array.from({ length: 366 }, (_, n) => addDays('2026-01-01', n)).filter((day) => {
    const start = Date.parse(startOf(day));
    return dayIn(start) !== day || dayIn(start - 1) !== addDays(day, -1);
  });
  expect(wrong).toEqual([]);
});

describe('the day of a post', () => {
  it('is that of the reader’s zone', () => {
    expect(dayIn('2026-11-25T23:30:00Z', 'Europe/Berlin')).toBe('2026-11-26');
    expect(dayIn('2026-11-25T23:30:00Z', 'America/New_York')).toBe('2026-11-25');
  });

  it('goes by when it was published, else by when it is due; without a time it has none', () => {
    const posts = [
      {
        id: 1,
        status: 'published',
        scheduledAt: '2026-11-24T10:00:00Z',
        publishedAt: '2026-11-25T10:00:00Z',
      },
      { id: 2, status: 'scheduled', scheduledAt: '2026-11-25T08:00:00Z', publishedAt: null },
      { id: 3, status: 'draft', scheduledAt: null, publishedAt: null },
    ] as const;
    const days = postsByDay(posts, 'UTC');
    expect([...days.keys()]).toEqual(['2026-11-25']);
    expect(days.get('2026-11-25')?.map(({ id }) => id)).toEqual([2, 1]);
  });
});

it('goes from day to day by keys', () => {
  expect(dayAfterKey('ArrowLeft', '2026-11-01', MONDAY)).toBe('2026-10-31');
  expect(dayAfterKey('ArrowDown', '2026-11-25', MONDAY)).toBe('2026-12-02');
  expect(dayAfterKey('Home', '2026-11-25', MONDAY)).toBe('2026-11-23');
  expect(dayAfterKey('End', '2026-11-25', SUNDAY)).toBe('2026-11-28');
  expect(dayAfterKey('PageDown', '2027-01-31', MONDAY)).toBe('2027-02-28');
  expect(dayAfterKey('Enter', '2026-11-25', MONDAY)).toBeUndefined();
});

it('keeps the view in the address, and takes nothing from it that is none', () => {
  const address = { view: 'calendar', status: 'failed', page: 1, month: '2026-11' } as const;
  const { searchParams } = new URL(hrefOf(address), 'http://localhost');
  expect(readAddress(Object.fromEntries(searchParams))).toEqual(address);
  expect(readAddress({ view: 'x', status: 'y', page: '-1', month: '2026-13' })).toEqual({
    view: 'list',
    status: undefined,
    page: 1,
    month: undefined,
  });
  expect(readAddress({ month: '0001-01' }).month).toBeUndefined();
  expect(readAddress({ month: '9999-12' }).month).toBeUndefined();
  expect(hrefOf(readAddress({}))).toBe('/app/posts');
});
