import fc from 'fast-check';
import { readPartialDate } from '../../src/modules/visiting/agents/linkedin/dates.js';

describe('readPartialDate', () => {
  it.each([
    ['Feb 2014', '2014-02'],
    ['2018', '2018'],
    ['Sept. 2019', '2019-09'],
    ['janv. 2020', '2020-01'],
    ['FÉVR. 2020', '2020-02'],
    ['août 2020', '2020-08'],
    ['juil. 2020', '2020-07'],
    ['juin 2020', '2020-06'],
    ['März 2020', '2020-03'],
    ['ene 2020', '2020-01'],
    ['jan de 2020', '2020-01'],
    ['mrt. 2020', '2020-03'],
    ['sty 2020', '2020-01'],
    ['paź 2020', '2020-10'],
    ['Şub 2020', '2020-02'],
    ['Ağu 2020', '2020-08'],
    ['янв. 2020', '2020-01'],
    ['мая 2020', '2020-05'],
    ['2020年1月', '2020-01'],
    ['2020年12月', '2020-12'],
    ['2020년 1월', '2020-01'],
    ['يناير 2020', '2020-01'],
    ['أغسطس ٢٠٢٠', '2020-08'],
    ['۲۰۲۰', '2020'],
    ['２０２０', '2020'],
    ['2020-03', '2020-03'],
    ['2020-03-17', '2020-03'],
    ['03/2020', '2020-03'],
    ['Summer 2020', '2020'],
    ['2020-13', '2020'],
  ])('reads %s as %s', (text, date) => expect(readPartialDate(text)).toBe(date));

  it('looks at no more of a text than a date can have, where the rest would take minutes to compose', () => {
    expect(readPartialDate(`Feb 2014 ${'\u0301\u0323'.repeat(500_000)}`)).toBe('2014-02');
  });

  it.each(['', 'Feb', '****', 'Feb 20'])('finds no year in %j', (text) => {
    expect(readPartialDate(text)).toBeNull();
  });

  it('knows each month in each language of the runtime that the site speaks', () => {
    const locales = [
      'en',
      'de',
      'fr',
      'es',
      'pt',
      'it',
      'nl',
      'sv',
      'da',
      'nb',
      'pl',
      'tr',
      'ru',
      'ja',
      'zh',
      'ko',
      'ar-EG',
    ];
    for (const locale of locales) {
      for (const style of ['short', 'long'] as const) {
        const format = new Intl.DateTimeFormat(locale, { month: style, year: 'numeric', timeZone: 'UTC' });
        for (let month = 1; month <= 12; month += 1) {
          const text = format.format(Date.UTC(2021, month - 1, 15));
          expect([text, readPartialDate(text)]).toEqual([text, `2021-${String(month).padStart(2, '0')}`]);
        }
      }
    }
  });

  it('gives a date or nothing for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readPartialDate(text) ?? '2020').toMatch(/^\d{4}(-(0[1-9]|1[0-2]))?$/);
      }),
    );
  });
});
