import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { parseCsv } from './csv.js';
import { UsageError } from './usage-error.js';

/** Spreadsheets write all three, by country. */
const SEPARATORS = [',', ';', '\t'];

const URL_COLUMN = /^(linkedin[ _-]?)?(profile[ _-]?)?(url|address)$|^linkedin$/i;

/** Of a file with one address a line or a table with a column of them; `-` is standard input. */
export async function readAddresses(file: string, stdin: Readable): Promise<string[]> {
  const addresses = findAddresses(decode(await read(file, stdin)));
  if (addresses.length === 0) throw new UsageError(`There are no addresses in ${file}.`);
  return addresses;
}

export function findAddresses(text: string): string[] {
  const [firstLine = ''] = text.split(/\r\n|\r|\n/, 1);
  for (const separator of SEPARATORS) {
    const column = parseCsv(firstLine, separator)[0]?.findIndex((cell) => URL_COLUMN.test(cell.trim())) ?? -1;
    if (column >= 0)
      return cleaned(
        parseCsv(text, separator)
          .slice(1)
          .map((cells) => cells[column] ?? ''),
      );
  }
  if (isHeader(firstLine)) throw new UsageError('The table has no column "url" or "linkedin_url".');
  return cleaned(text.split(/\r\n|\r|\n/).map((line) => line.trim().replace(/^"(.*)"$/, '$1')));
}

/** Several cells, and no address among them. */
function isHeader(line: string): boolean {
  return SEPARATORS.some((separator) => line.includes(separator)) && !line.includes('/');
}

function cleaned(addresses: string[]): string[] {
  return addresses.map((address) => address.trim()).filter(Boolean);
}

async function read(file: string, stdin: Readable): Promise<Buffer> {
  if (file === '-') return buffer(stdin);
  try {
    return await readFile(file);
  } catch (error) {
    throw new UsageError(`${file} can't be read: ${(error as Error).message}.`);
  }
}

/** The decoder takes a byte order mark away. Spreadsheets' "Unicode text" begins with that of UTF-16. */
function decode(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}
