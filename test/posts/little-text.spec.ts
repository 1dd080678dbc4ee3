import fc from 'fast-check';
import { listAlterations } from '../../src/modules/posts/content/alterations.js';
import { findContentFault } from '../../src/modules/posts/content/content-fault.js';
import {
  countReserved,
  escapeLittleText,
  toLittleText,
} from '../../src/modules/posts/content/little-text.js';

const RESERVED = [...'\\|{}@[]()<>#*_~'];
const TEMPLATE = /\{hashtag\|\\#\|([\p{L}\p{N}\p{M}]+)\}/gu;

/** Text in which what LinkedIn reserves, and what hashtags are made of, is as frequent as everything else. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...RESERVED,
        ' ',
        '\n',
        '/',
        '#',
        '1',
        '＃',
        '字',
        'e\u0301',
        '❤️',
        '#tag',
        '{hashtag|\\#|x}',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
  )
  .map((parts) => parts.join(''));

describe('the text that is sent', () => {
  it('reads as it was written once the escapes are taken away', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const read = escapeLittleText(text).replaceAll(
          /\{hashtag\|\\#\|([\p{L}\p{N}\p{M}]+)\}|\\([\s\S])/gu,
          (_, word?: string, escaped?: string) => (word === undefined ? String(escaped) : `#${word}`),
        );
        expect(read).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });

  it('has nothing reserved outside its hashtags that is not escaped', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const plain = escapeLittleText(text).replaceAll(
          /\\[\s\S]|\{hashtag\|\\#\|[\p{L}\p{N}\p{M}]+\}/gu,
          '',
        );
        expect(RESERVED.filter((character) => plain.includes(character))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('has a backslash for each character that is counted as reserved', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const hashtags = [...escapeLittleText(text).matchAll(TEMPLATE)].length;
        // A template takes {hashtag|\ | and } around the # and its word, 12 characters in all.
        expect(escapeLittleText(text).length - text.length).toBe(countReserved(text) + 12 * hashtags);
      }),
    );
  });

  it.each([
    ['#jobs', '{hashtag|\\#|jobs}'],
    ['(#jobs)', '\\({hashtag|\\#|jobs}\\)'],
    ['🚀#jobs!', '🚀{hashtag|\\#|jobs}!'],
    ['❤️#jobs', '❤️{hashtag|\\#|jobs}'],
    [
      '#café #日本語 #हिन्दी #2026goals',
      '{hashtag|\\#|café} {hashtag|\\#|日本語} {hashtag|\\#|हिन्दी} {hashtag|\\#|2026goals}',
    ],
    ['#a#b', '{hashtag|\\#|a}\\#b'],
    ['#1 C# #', '\\#1 C\\# \\#'],
    ['#snake_case', '\\#snake\\_case'],
    ['https://example.com/#top?a=b_c', 'https://example.com/\\#top?a=b\\_c'],
    ['@[Ada](urn:li:person:1)', '\\@\\[Ada\\]\\(urn:li:person:1\\)'],
    [String.raw`{hashtag|\#|x}`, String.raw`\{hashtag\|\\\#\|x\}`],
    ['  around\n', 'around'],
  ])('makes of %p %p', (text, sent) => {
    expect(toLittleText(text)).toBe(sent);
  });
});

describe('what is told of a text', () => {
  const kindsOf = (text: string) => listAlterations(text, text).map(({ kind, at }) => [kind, at]);

  it('names mentions, and leaves addresses of mail alone', () => {
    expect(kindsOf('@ada, ada@example.com, @[Ada Byron] and @')).toEqual([
      ['escaped', undefined],
      ['mention', 0],
      ['mention', 23],
    ]);
  });

  it('takes no longer for a text made to take long', () => {
    for (const text of ['@['.repeat(1_500), '#1'.repeat(1_500), `#${'a'.repeat(2_990)}_`])
      expect(listAlterations(text, text).length).toBeLessThan(3_000);
  });
});

describe('a text that nobody would see', () => {
  const invisible = [
    ' ',
    '\n',
    '\t',
    '\u00a0',
    '\u200b',
    '\u200d',
    '\u2060',
    '\ufeff',
    '\u00ad',
    '\u3000',
    '\u2800',
    '\u3164',
    '\ufe0f',
    '\u{e0020}',
  ];

  it('is refused, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...invisible), { minLength: 1, maxLength: 50 }), (parts) => {
        expect(findContentFault(parts.join(''))).toContain('blank');
      }),
    );
  });

  it.each(['.', '字', '❤️', 'a\u200b', '\u0301'])('is not one with %p in it', (text) => {
    expect(findContentFault(text)).toBeNull();
  });
});
