/** What the bytes of a text file say, and in which encoding they said it. */
export interface DecodedText {
  text: string;
  encoding: 'UTF-8' | 'UTF-16 LE' | 'UTF-16 BE' | 'Windows-1252';
}

/** Marks that a file may begin with. */
const UTF8_MARK = [0xef, 0xbb, 0xbf];
const UTF16_LE_MARK = [0xff, 0xfe];
const UTF16_BE_MARK = [0xfe, 0xff];

/**
 * A byte order mark is believed as far as the bytes behind it bear it out: there are programs that write Windows-1252
 * with the mark of UTF-8 in front. Bytes that are no UTF-8 are Windows-1252, in which every byte means something.
 */
export function decodeFile(bytes: Uint8Array): DecodedText {
  if (beginsWith(bytes, UTF16_LE_MARK)) return decoded(bytes, 'utf-16le', 'UTF-16 LE');
  if (beginsWith(bytes, UTF16_BE_MARK)) return decoded(bytes, 'utf-16be', 'UTF-16 BE');
  const content = beginsWith(bytes, UTF8_MARK) ? bytes.subarray(UTF8_MARK.length) : bytes;
  if (isUtf8(content)) return decoded(content, 'utf-8', 'UTF-8');
  return decoded(content, 'windows-1252', 'Windows-1252');
}

/** A workbook, a picture, a PDF: nothing that has lines. */
export function isText(bytes: Uint8Array): boolean {
  if (beginsWith(bytes, UTF16_LE_MARK) || beginsWith(bytes, UTF16_BE_MARK)) return true;
  return !bytes.subarray(0, 4_096).includes(0);
}

function decoded(bytes: Uint8Array, label: string, encoding: DecodedText['encoding']): DecodedText {
  const text = new TextDecoder(label).decode(bytes);
  // A second mark is none of the text either.
  return { text: text.replace(/^\ufeff+/, ''), encoding };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function beginsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
