import { RequestNames } from '../../../web/src/api/request-names.js';
import { checkEntries } from '../../../web/src/pages/batches/composer/check-entries.js';
import { inParts } from '../../../web/src/pages/batches/composer/parts.js';
import { refusedTexts } from '../../../web/src/pages/batches/composer/refused-texts.js';

const NOTHING = { texts: new Map<string, string>(), refused: new Set<string>() };

const entriesOf = (...texts: string[]) => texts.map((text, index) => ({ line: index + 1, text }));

describe('what is about to be sent', () => {
  const entries = entriesOf(
    'linkedin.com/in/ada',
    'nonsense',
    'https://www.linkedin.com/in/ADA/',
    'nonsense',
  );

  it('counts each profile once, further spellings as duplicates, and what is none', () => {
    const check = checkEntries(entries, NOTHING);
    expect(check).toMatchObject({ distinct: 1, duplicates: 1, invalid: 2 });
    expect(check.toSend).toEqual(entries);
    expect(check.wrong).toEqual([
      { original: 'nonsense', lines: [2, 4], correction: 'nonsense', isRight: false },
    ]);
  });

  it('has what somebody wrote in its place, wherever it stands', () => {
    const texts = new Map([['nonsense', ' linkedin.com/in/bob ']]);
    const check = checkEntries(entries, { ...NOTHING, texts });
    expect(check).toMatchObject({ distinct: 2, duplicates: 2, invalid: 0, wrong: [{ isRight: true }] });
    expect(check.toSend[1]).toEqual({ line: 2, text: 'linkedin.com/in/bob' });
  });

  it('leaves out what was emptied', () => {
    const check = checkEntries(entries, { ...NOTHING, texts: new Map([['nonsense', ' ']]) });
    expect(check).toMatchObject({ invalid: 0, distinct: 1, duplicates: 1 });
    expect(check.toSend.map(({ line }) => line)).toEqual([1, 3]);
  });

  it('believes the API where that would not take it, until it is another text', () => {
    const refused = new Set(['linkedin.com/in/ada']);
    expect(checkEntries(entries, { ...NOTHING, refused })).toMatchObject({
      invalid: 3,
      wrong: [{ original: 'linkedin.com/in/ada', isRight: false }, {}],
    });
    const texts = new Map([['linkedin.com/in/ada', 'linkedin.com/in/eve']]);
    expect(checkEntries(entries, { texts, refused })).toMatchObject({ invalid: 2, distinct: 2 });
  });
});

describe('a column of the same everywhere', () => {
  it('is looked at in one go', () => {
    const lines = 200_000;
    const entries = Array.from({ length: lines }, (_, at) => ({ line: at + 1, text: 'nonsense' }));
    const { wrong } = checkEntries(entries, NOTHING);
    expect(wrong.map((text) => text.lines.length)).toEqual([lines]);
  });
});

describe('more than a batch holds', () => {
  it('goes in parts, in order', () => {
    expect(inParts([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(inParts(Array.from({ length: 2_000 })).map(({ length }) => length)).toEqual([1_000, 1_000]);
    expect(inParts([])).toEqual([]);
  });
});

describe('the name of a request', () => {
  it('is the same for the same request until that is answered, and another for another', () => {
    const names = new RequestNames();
    const first = names.nameOf({ urls: ['a'] });
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(names.nameOf({ urls: ['b'] })).not.toBe(first);
    expect(names.nameOf({ urls: ['a'] })).toBe(first);
    names.forget({ urls: ['a'] });
    expect(names.nameOf({ urls: ['a'] })).not.toBe(first);
  });
});

describe('what the API refused', () => {
  const fault = (details: Record<string, unknown>) => ({ code: 'c', message: 'm', fields: [], details });

  it('is found by its place in what was sent', () => {
    const invalid = [{ index: 1, value: 'b' }, { index: 9 }, { index: 'x' }, null];
    expect(refusedTexts(fault({ invalid }), ['a', 'b'])).toEqual(['b']);
  });

  it('is nothing where another thing is wrong', () => {
    expect(refusedTexts(fault({}), ['a'])).toEqual([]);
  });
});
