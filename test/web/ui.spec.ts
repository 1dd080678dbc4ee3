import { jest } from '@jest/globals';
import { barsOf, labelledDays, niceTop, shortCount, ticksTo } from '../../web/src/charts/chart-numbers.js';
import { isAccepted } from '../../web/src/ui/accepted-file.js';
import { placeFaults } from '../../web/src/ui/field-faults.js';
import { kindOf, summaryOf } from '../../web/src/ui/json-parts.js';
import { type Notice, NoticeStore } from '../../web/src/ui/notice-store.js';
import { ownWords } from '../../web/src/ui/own-words.js';
import { knownStatuses, statusOf } from '../../web/src/ui/statuses.js';
import { steppedTo } from '../../web/src/ui/stepped-to.js';

describe('A fault', () => {
  const place = (field: string, names: string[]) => {
    const { byField, others } = placeFaults([{ field, message: 'wrong' }], names);
    return others.length > 0 ? 'top' : [...byField.keys()].join();
  };

  it.each([
    ['name', ['name', 'cap'], 'name'],
    ['linkedin_urls[3]', ['linkedin_urls'], 'linkedin_urls'],
    ['target.url', ['target'], 'target'],
    ['target.url', ['target', 'target.url'], 'target.url'],
    ['target', ['name', 'target.url'], 'target.url'],
    ['names', ['name'], 'top'],
    ['strange', ['name'], 'top'],
  ])('of %s in a form of %j is shown at %s', (field, names, shownAt) => {
    expect(place(field, names)).toBe(shownAt);
  });

  it('is told beside another of the same field', () => {
    const faults = [
      { field: 'urls[0]', message: 'one' },
      { field: 'urls[1]', message: 'two' },
    ];
    expect(placeFaults(faults, ['urls']).byField.get('urls')).toEqual(['one', 'two']);
  });
});

describe('A field that the browser finds wrong', () => {
  const control = { validity: {}, validationMessage: 'The browser’s own words', type: 'text' };

  it('is told in words of the page', () => {
    expect(ownWords({ ...control, validity: { valueMissing: true } })).toBe('This can’t stay empty.');
    expect(ownWords({ ...control, validity: { rangeOverflow: true }, max: '50' })).toBe(
      'It can be 50 at most.',
    );
    expect(ownWords({ ...control, type: 'number', validity: { badInput: true } })).toBe(
      'Write a whole number.',
    );
    expect(ownWords({ ...control, type: 'url' })).toContain('such as https://');
  });

  it('is told in the browser’s where the page has none', () => {
    expect(ownWords(control)).toBe('The browser’s own words');
  });
});

describe('A status', () => {
  it('that is not known is still readable', () => {
    expect(statusOf('brand_new')).toEqual({ label: 'Brand new', tone: 'quiet' });
    expect(statusOf('constructor').label).toBe('Constructor');
  });

  it('has one label of its own', () => {
    const labels = knownStatuses().map((status) => statusOf(status).label);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe('A dropped file', () => {
  it.each([
    ['.csv,text/csv', { name: 'People.CSV', type: '' }, true],
    ['.csv,text/csv', { name: 'people', type: 'text/csv' }, true],
    ['image/*', { name: 'a.png', type: 'image/png' }, true],
    ['.csv', { name: 'people.csv.exe', type: '' }, false],
    ['', { name: 'any', type: '' }, true],
  ])('for %j, of %j, is taken: %s', (accept, file, isTaken) => {
    expect(isAccepted(accept, file)).toBe(isTaken);
  });
});

describe('A row of tabs', () => {
  it('is walked by arrows round its ends, and jumped through by Home and End', () => {
    expect(steppedTo('ArrowRight', 2, 3)).toBe(0);
    expect(steppedTo('ArrowLeft', 0, 3)).toBe(2);
    expect([steppedTo('Home', 1, 3), steppedTo('End', 1, 3), steppedTo('a', 1, 3)]).toEqual([
      0,
      2,
      undefined,
    ]);
  });
});

describe('A JSON document', () => {
  it('says what each part is, and how much of it there is', () => {
    expect([null, undefined, [], {}, '', 0, true].map(kindOf)).toEqual([
      'null',
      'null',
      'array',
      'object',
      'string',
      'number',
      'boolean',
    ]);
    expect(summaryOf([1])).toBe('[1\u00a0item]');
    expect(summaryOf({ a: 1, b: 2 })).toBe('{2\u00a0fields}');
  });
});

describe('A chart', () => {
  it('stands its parts on each other', () => {
    expect(
      barsOf(
        [
          [1, 2],
          [3, 0],
        ],
        true,
      ),
    ).toEqual([
      [
        { from: 0, to: 1 },
        { from: 0, to: 2 },
      ],
      [
        { from: 1, to: 4 },
        { from: 2, to: 2 },
      ],
    ]);
  });

  it('ends at a round number that nothing exceeds', () => {
    expect([0, 1, 3, 7, 65, 101, 1_234].map(niceTop)).toEqual([1, 1, 3, 8, 80, 150, 1_500]);
  });

  it('is divided by whole numbers, even where all is nothing', () => {
    expect(ticksTo(niceTop(0))).toEqual([0, 1]);
    expect(ticksTo(80)).toEqual([0, 20, 40, 60, 80]);
  });

  it('writes the last day, and others only as far as there is room', () => {
    expect(labelledDays(1, 5)).toEqual([0]);
    expect(labelledDays(30, 5)).toEqual([5, 11, 17, 23, 29]);
    expect(labelledDays(3, 0)).toEqual([2]);
  });

  it('keeps its numbers short', () => {
    expect([0, 950, 1_500, 20_000, 3_000_000].map(shortCount)).toEqual(['0', '950', '1.5k', '20k', '3M']);
  });
});

describe('A notice', () => {
  let shown: readonly Notice[] = [];
  const texts = () => shown.map((notice) => notice.text);
  const board = () => {
    const store = new NoticeStore();
    store.watch((notices) => {
      shown = notices;
    });
    return store;
  };

  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('goes by itself, a warning only when it is dismissed', () => {
    const store = board();
    store.warn('Gone already');
    store.say('Copied');

    jest.advanceTimersByTime(60_000);

    expect(texts()).toEqual(['Gone already']);
  });

  it('stays while somebody reads it', () => {
    const store = board();
    store.say('Copied');
    store.hold();
    jest.advanceTimersByTime(60_000);
    expect(texts()).toEqual(['Copied']);

    store.release();
    jest.advanceTimersByTime(60_000);
    expect(texts()).toEqual([]);
  });

  it('said before anybody looks is not lost', () => {
    const store = new NoticeStore();
    store.say('Early');
    store.watch((notices) => {
      shown = notices;
    });
    expect(texts()).toEqual(['Early']);
  });

  it('is said once, however often the same comes', () => {
    const store = board();
    store.say('Copied');
    store.say('Copied');
    expect(texts()).toEqual(['Copied']);
  });
});
