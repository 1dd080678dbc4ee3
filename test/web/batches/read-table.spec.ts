import { readEntries } from '../../../web/src/pages/batches/reading/read-entries.js';
import { hasHeading, readTable } from '../../../web/src/pages/batches/reading/read-table.js';

const ADA = 'https://www.linkedin.com/in/ada';
const BOB = 'https://www.linkedin.com/in/bob';

/** What would be sent, with nothing chosen by anybody. */
function entriesOf(text: string): { line: number; text: string }[] {
  const table = readTable(text);
  return [...readEntries(table, table.column, hasHeading(table, table.column)).entries];
}

const addresses = (text: string) => entriesOf(text).map((entry) => entry.text);

describe('text with addresses in it', () => {
  it('may be one address a line', () => {
    expect(entriesOf(`${ADA}\n\n  ${BOB}  \n`)).toEqual([
      { line: 1, text: ADA },
      { line: 3, text: BOB },
    ]);
  });

  it.each([',', ';', '\t'])('may be a table cut at %j, with a heading and the addresses anywhere', (at) => {
    const rows = [
      ['Name', 'LinkedIn', 'Pay'],
      ['Ada, of course'.replaceAll(at, ' '), ADA, '1.5'],
      ['Bob', BOB, '2.5'],
    ];
    expect(addresses(rows.map((row) => row.join(at)).join('\r\n'))).toEqual([ADA, BOB]);
  });

  it('may have decimal commas between semicolons, and semicolons in an address', () => {
    expect(addresses(`url;pay\n${ADA};1,5\n${BOB};2,5`)).toEqual([ADA, BOB]);
    expect(addresses(`${ADA}?a=1;b=2\n${BOB}`)).toEqual([`${ADA}?a=1;b=2`, BOB]);
  });

  it('is cut although an address with a slash at its end would bear what follows', () => {
    expect(addresses(`${ADA}/,Ada\n${BOB}/,Bob`)).toEqual([`${ADA}/`, `${BOB}/`]);
  });

  it('names its separator as Excel does, which is a line of its own', () => {
    expect(entriesOf(`sep=;\r\nname;url\r\nAda;${ADA}`)).toEqual([{ line: 3, text: ADA }]);
  });

  it('has line breaks in quoted cells, and its lines are counted all the same', () => {
    const text = `name,url,note\n"Ada\nof Example",${ADA},"said ""hello""\r\nand left"\nBob,${BOB},`;
    expect(entriesOf(text)).toEqual([
      { line: 2, text: ADA },
      { line: 5, text: BOB },
    ]);
  });

  it('has the column with most addresses taken, and another one if somebody says so', () => {
    const table = readTable(`person,firm\n${ADA},x\n${BOB},https://linkedin.com/company/acme`);
    expect([table.column, table.width]).toEqual([0, 2]);
    expect(readEntries(table, 1, true)).toEqual({
      entries: [
        { line: 2, text: 'x' },
        { line: 3, text: 'https://linkedin.com/company/acme' },
      ],
      withoutAddress: 0,
    });
  });

  it('without an address in it has the column taken whose heading speaks of them', () => {
    expect(readTable('name,profile link\nAda,n/a\nBob,none').column).toBe(1);
    expect(readTable('a,b\nc,d').column).toBe(0);
    expect(readTable('').records).toEqual([]);
  });

  it('has records without an address, which are counted', () => {
    const table = readTable(`name,url\nAda,${ADA}\nBob,\nCy, \n`);
    expect(readEntries(table, table.column, true)).toMatchObject({ withoutAddress: 2 });
  });
});

describe('the first line', () => {
  const first = (text: string) => {
    const table = readTable(text);
    return hasHeading(table, table.column);
  };

  it('is a heading when it names the column of the addresses', () => {
    expect(first(`LinkedIn URL\n${ADA}`)).toBe(true);
    expect(first(`name;Profil\nAda;${ADA}`)).toBe(true);
  });

  it('is none when it may be meant as an address', () => {
    expect(first(`${ADA}\n${BOB}`)).toBe(false);
    expect(first(`example.org/profile\n${ADA}`)).toBe(false);
    expect(first(`Ada Lovelace\n${ADA}`)).toBe(false);
    expect(first(`Ada,https://example.org\nBob,${BOB}`)).toBe(false);
    expect(first('LinkedIn')).toBe(false);
  });
});

describe('two hundred thousand columns', () => {
  it('are all searched', () => {
    expect(readTable(`${','.repeat(200_000)}${ADA}`).column).toBe(200_000);
  });
});

describe('two thousand lines', () => {
  it('are all read', () => {
    const rows = Array.from(
      { length: 2_000 },
      (_, row) => `"Doe, Jo ${row}";${ADA}-${row};${'x'.repeat(200)}`,
    );
    expect(entriesOf(`name;url;about\n${rows.join('\n')}`)).toHaveLength(2_000);
  });
});
