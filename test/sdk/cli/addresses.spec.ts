import { findAddresses } from '../../../sdk/cli/src/addresses.js';
import { parseCsv } from '../../../sdk/cli/src/csv.js';
import { printable } from '../../../sdk/cli/src/terminal.js';

describe('addresses in a file', () => {
  it.each([
    ['one a line', 'linkedin.com/in/a\nlinkedin.com/in/b\n'],
    ['with line ends of Windows', 'linkedin.com/in/a\r\nlinkedin.com/in/b\r\n'],
    ['with empty lines and blanks', '\n linkedin.com/in/a \n\n\tlinkedin.com/in/b'],
    ['in quotes', '"linkedin.com/in/a"\n"linkedin.com/in/b"'],
    ['in a table of one column', 'url\nlinkedin.com/in/a\nlinkedin.com/in/b'],
    ['in a column of a table', 'name,linkedin_url\nA,linkedin.com/in/a\nB,linkedin.com/in/b'],
    ['with semicolons between', 'name;URL\nA;linkedin.com/in/a\nB;linkedin.com/in/b'],
    ['with tabs between', 'LinkedIn Profile URL\tname\nlinkedin.com/in/a\tA\nlinkedin.com/in/b\tB'],
    [
      'beside cells with commas and line ends',
      'name,url\n"A,\nor ""a""",linkedin.com/in/a\nB,linkedin.com/in/b',
    ],
    ['in rows that are too short', 'url,name\nlinkedin.com/in/a\n\nlinkedin.com/in/b,B\n,C'],
  ])('are found %s', (_how, text) => {
    expect(findAddresses(text)).toEqual(['linkedin.com/in/a', 'linkedin.com/in/b']);
  });

  it('may hold commas, where there is no table', () => {
    expect(findAddresses('linkedin.com/in/a,b\nx')).toEqual(['linkedin.com/in/a,b', 'x']);
  });

  it('are missed in a table without a column for them', () => {
    expect(() => findAddresses('name,company\nA,B')).toThrow('no column "url"');
  });
});

describe('parseCsv', () => {
  it.each([
    [
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,\n,b',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['"a""b",""', [['a"b', '']]],
    ['"never closed, on\nand on', [['never closed, on\nand on']]],
    ['"closed" too early,b', [['closed', 'b']]],
    ['', []],
  ])('reads %j', (text, records) => {
    expect(parseCsv(text, ',')).toEqual(records);
  });
});

describe('what is printed', () => {
  it('steers no terminal', () => {
    expect(printable('Ada\u001b]0;title\u0007\r\u009b2J Zoë\n李')).toBe('Ada�]0;title���2J Zoë\n李');
  });
});
