import { decodeFile, isText } from '../../../web/src/pages/batches/reading/decode-file.js';
import { readFile } from '../../../web/src/pages/batches/reading/read-file.js';

const TEXT = 'name;url\r\nZoë Müller – “Größe” €;https://www.linkedin.com/in/zoë\r\n';

const UTF8_MARK = [0xef, 0xbb, 0xbf];

/** As Windows-1252 writes it: one byte for each character. */
function windows1252(text: string): number[] {
  const special = new Map([
    ['€', 0x80],
    ['–', 0x96],
    ['“', 0x93],
    ['”', 0x94],
  ]);
  return [...text].map((character) => special.get(character) ?? character.charCodeAt(0));
}

function utf16(text: string, isLittle: boolean): number[] {
  return [...text].flatMap((character) => {
    const code = character.charCodeAt(0);
    return isLittle ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
  });
}

describe('the bytes of a text file', () => {
  it.each([
    ['UTF-8', [...new TextEncoder().encode(TEXT)]],
    ['UTF-8', [...UTF8_MARK, ...new TextEncoder().encode(TEXT)]],
    ['UTF-16 LE', [0xff, 0xfe, ...utf16(TEXT, true)]],
    ['UTF-16 BE', [0xfe, 0xff, ...utf16(TEXT, false)]],
    ['Windows-1252', windows1252(TEXT)],
    // Such a mark in front of such bytes is a lie, and some programs tell it.
    ['Windows-1252', [...UTF8_MARK, ...windows1252(TEXT)]],
  ])('are read as the %s they are, whatever stands in front', (encoding, bytes) => {
    expect(decodeFile(Uint8Array.from(bytes))).toEqual({ text: TEXT, encoding });
  });

  it('lose a second mark as well', () => {
    const twice = [...UTF8_MARK, ...UTF8_MARK, 0x61];
    expect(decodeFile(Uint8Array.from(twice)).text).toBe('a');
  });

  it('mean something in Windows-1252 whatever they are', () => {
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    expect([...decodeFile(all).text]).toHaveLength(256);
  });

  it('are no text where they hold zeros and no mark of UTF-16', () => {
    expect(isText(Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x00]))).toBe(false);
    expect(isText(Uint8Array.from([0xff, 0xfe, 0x61, 0x00]))).toBe(true);
  });
});

describe('a file', () => {
  const file = (bytes: Uint8Array<ArrayBuffer>, size = bytes.length) => ({
    name: 'people.csv',
    size,
    arrayBuffer: () => Promise.resolve(bytes.buffer),
  });

  it('is read', async () => {
    const read = await readFile(file(new TextEncoder().encode('a')));
    expect(read).toEqual({ text: 'a', encoding: 'UTF-8' });
  });

  it('is refused when it is empty, no text, too large or gone', async () => {
    const refusals = await Promise.all([
      readFile(file(new Uint8Array())),
      readFile(file(Uint8Array.from([0x50, 0x4b, 0]))),
      readFile(file(new Uint8Array(), 20_000_000)),
      readFile({ ...file(Uint8Array.of(1)), arrayBuffer: () => Promise.reject(new Error('gone')) }),
    ]);
    const words = refusals.map((read) => ('refusal' in read ? read.refusal.replace(/\s/g, ' ') : ''));
    expect(words).toEqual([
      '“people.csv” is empty.',
      '“people.csv” is not a text file. Save it as CSV first.',
      '“people.csv” has 20 MB; up to 10 MB are read here.',
      '“people.csv” could not be read. Is it still there?',
    ]);
  });
});
