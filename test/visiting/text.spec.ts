import fc from 'fast-check';
import {
  firstPresent,
  isMasked,
  MASKED,
  readLine,
  readProse,
  statesOf,
  valueIn,
} from '../../src/modules/visiting/agents/linkedin/text.js';

describe('isMasked', () => {
  it.each(['*', '******** *** ***', '****, ***', '(****)', '***-***', '\u200e****\u200e', ' ** '])(
    'takes %j for a mask',
    (text) => expect(isMasked(text)).toBe(true),
  );

  it.each(['', '-', 'C** Developer', '5*', 'A*', '* Engineer'])('takes %j for text', (text) =>
    expect(isMasked(text)).toBe(false),
  );
});

describe('readLine', () => {
  it.each([
    ['  Ada \n\n   Example\u00a0 ', 'Ada Example'],
    ['Zoe\u0308', 'Zoë'],
    ['a\0b\ud800c\x07d', 'abcd'],
    ['🧑🏼\u200d💻 dev', '🧑🏼\u200d💻 dev'],
    ['\u202bאורלי\u202c', '\u202bאורלי\u202c'],
    ['C** Developer', 'C** Developer'],
    ['Undefined', 'Undefined'],
  ])('reads %j as %j', (text, line) => expect(readLine(text)).toBe(line));

  it.each(['', ' \n ', '-', '--', '–', '—', 'undefined', ' undefined '])('reads nothing in %j', (text) => {
    expect(readLine(text)).toBeNull();
  });

  it('takes no more than a field can have', () => {
    expect(readLine('ab'.repeat(500_000))).toHaveLength(50_000);
  });

  it('takes no more accents on a letter than any language has, which would take minutes to compose', () => {
    const accents = '\u0301\u0323'.repeat(500_000);
    // Each a full field: a page has room for dozens.
    for (let n = 0; n < 80; n += 1) expect(readLine(`q${accents}`)).toHaveLength(1 + 30);
    expect(readLine('Zoe\u0301 Nguye\u0323\u0302n')).toBe('Zoé Nguyện');
  });

  it('reads a mask as a mask', () => {
    expect(readLine(' ***** ** ')).toBe(MASKED);
  });

  it('never gives what PostgreSQL would refuse, nor loose white space', () => {
    const anyText = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(anyText, (text) => {
        const line = valueIn(readLine(text)) ?? 'a';
        expect(line.isWellFormed()).toBe(true);
        expect(line).not.toMatch(/[\p{Cc}\u00a0]|^\s|\s$|\s\s/u);
        expect(readLine(line)).toBe(line);
      }),
    );
  });
});

describe('readProse', () => {
  it('keeps paragraphs and drops masked ones', () => {
    expect(readProse(' One  two \n\n\n\n three\n**** ***\nfour ')).toBe('One two\n\nthree\nfour');
  });

  it('reads nothing but masks as a mask', () => {
    expect(readProse('*** **\n****')).toBe(MASKED);
  });
});

describe('firstPresent', () => {
  it('prefers any value to a mask, and a mask to nothing', () => {
    expect(firstPresent(null, MASKED, 'a', 'b')).toBe('a');
    expect(firstPresent(null, MASKED, null)).toBe(MASKED);
    expect(firstPresent<string>(null, null)).toBeNull();
    expect(firstPresent<number>(null, 0)).toBe(0);
  });
});

describe('statesOf', () => {
  it('names the state of each field', () => {
    expect(statesOf({ a: 'x', b: null, c: MASKED, d: 0 })).toEqual({
      a: 'present',
      b: 'absent',
      c: 'masked',
      d: 'present',
    });
  });
});
