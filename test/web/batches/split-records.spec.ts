import { type Separator, splitRecords } from '../../../web/src/pages/batches/reading/split-records.js';

const cells = (text: string, separator: Separator = ',') =>
  splitRecords(text, separator).map((record) => [...record.cells]);

describe('the records of a table', () => {
  it.each(['\n', '\r\n', '\r'])('end with any line end: %j', (end) => {
    expect(splitRecords(['a,b', 'c,d'].join(end) + end, ',')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['c', 'd'] },
    ]);
  });

  it('end with the text as well', () => {
    expect(cells('a,b')).toEqual([['a', 'b']]);
    expect(cells('')).toEqual([]);
    expect(cells('a,')).toEqual([['a', '']]);
  });

  it('are not made of empty lines, which still count as lines', () => {
    expect(splitRecords('\n\na\r\n \t \r\n,,\nb', ',')).toEqual([
      { line: 3, cells: ['a'] },
      { line: 6, cells: ['b'] },
    ]);
  });

  it.each([
    [';', 'a;b'],
    ['\t', 'a\tb'],
    [',', 'a,b'],
  ] as const)('are cut at %j', (separator, text) => {
    expect(cells(text, separator)).toEqual([['a', 'b']]);
  });

  it('are whole lines without a separator, quotes taken off', () => {
    expect(cells('a,b;c\n"d,e"', null)).toEqual([['a,b;c'], ['d,e']]);
  });

  it('may have separators, doubled quotes and line breaks in quoted cells', () => {
    expect(splitRecords('"a,""b""\r\nc",d\n"",e\n', ',')).toEqual([
      { line: 1, cells: ['a,"b"\r\nc', 'd'] },
      { line: 3, cells: ['', 'e'] },
    ]);
  });

  it('may have quotes within a cell, and spaces in front of quoted ones', () => {
    expect(cells('5" pipe, "b,c" ,d')).toEqual([['5" pipe', 'b,c ', 'd']]);
  });

  it('are not swallowed by a quote that nobody closes', () => {
    expect(cells('a,b\n"c,d\ne,f')).toEqual([
      ['a', 'b'],
      ['"c', 'd'],
      ['e', 'f'],
    ]);
  });

  it('are read only as far as wanted', () => {
    expect(splitRecords('a\nb\nc', null, 2)).toHaveLength(2);
  });

  it('are read in a moment, however many and however odd', () => {
    const text = 'https://www.linkedin.com/in/somebody,"a ""b"" c"\n'.repeat(50_000);
    expect(splitRecords(text, ',')).toHaveLength(50_000);
    expect(splitRecords('"'.repeat(200_000), ',').length).toBeLessThan(2);
    expect(splitRecords('"a,'.repeat(100_001), ',').length).toBeGreaterThan(0);
  });
});
