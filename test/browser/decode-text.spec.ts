import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeText } from '../../src/platform/browser/decode-text.js';

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('Decoding a document', () => {
  it('reads UTF-8 when nothing is declared', () => {
    expect(decodeText(Buffer.from('Zoë 山田 🧑🏼‍💻'), undefined)).toBe('Zoë 山田 🧑🏼‍💻');
  });

  it('believes UTF-8 bytes more than a header that says otherwise', () => {
    expect(decodeText(Buffer.from('Zoë'), 'text/html; charset=iso-8859-1')).toBe('Zoë');
  });

  it('believes the header where the bytes are not UTF-8', () => {
    expect(decodeText(bytes(0x5a, 0x6f, 0xeb), 'text/html; charset="windows-1252"')).toBe('Zoë');
  });

  it('reads a header of 250,000 spaces at once', () => {
    const header = `text/html; charset=${' '.repeat(250_000)}`;
    expect(decodeText(bytes(0x5a, 0x6f, 0xeb), `${header};`)).toBe('Zo\ufffd');
    expect(decodeText(bytes(0x5a, 0x6f, 0xeb), `${header}"windows-1252"`)).toBe('Zoë');
  });

  it('believes the page where the header says nothing', () => {
    const page = Buffer.concat([Buffer.from('<meta charset=iso-8859-2>'), bytes(0xb1)]);
    expect(decodeText(page, 'text/html')).toBe('<meta charset=iso-8859-2>ą');
  });

  it('believes a byte order mark most of all', () => {
    const page = Buffer.concat([bytes(0xff, 0xfe), Buffer.from('Zoë', 'utf16le')]);
    expect(decodeText(page, 'text/html; charset=utf-8')).toBe('Zoë');
  });

  it('reads declared encodings whose bytes look like UTF-8', () => {
    expect(decodeText(Buffer.from('Zoë', 'utf16le'), 'text/html; charset=utf-16le')).toBe('Zoë');
    expect(
      decodeText(bytes(0x1b, 0x24, 0x42, 0x3b, 0x33, 0x1b, 0x28, 0x42), 'text/html; charset=iso-2022-jp'),
    ).toBe('山');
  });

  it('marks what it can not read instead of failing', () => {
    expect(decodeText(bytes(0x41, 0xff, 0x42), undefined)).toBe('A\ufffdB');
    expect(decodeText(bytes(0x41, 0xff), 'text/html; charset=no-such-thing')).toBe('A\ufffd');
  });

  it('reads back any text sent as UTF-8, whatever is declared', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((value) => !/^\ufeff/.test(value));
    const label = fc.constantFrom(undefined, 'text/html; charset=iso-8859-1', 'charset=big5', 'charset=');
    fc.assert(
      fc.property(text, label, (value, declared) => decodeText(Buffer.from(value), declared) === value),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.uint8Array(),
        fc.string(),
        (value, declared) => typeof decodeText(value, declared) === 'string',
      ),
    );
  });
});
