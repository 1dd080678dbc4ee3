import { TextDecoder } from 'node:util';

/** Browsers look for a charset declaration in the first 1,024 bytes (HTML, "prescan a byte stream"). */
const PRESCAN_BYTES = 1024;

const BYTE_ORDER_MARKS: [label: string, bytes: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16be', [0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
];

/**
 * Turns a document into text. Declarations are often wrong, bytes are not: text that reads as UTF-8 is UTF-8,
 * since hardly any other encoding's text happens to. Only then the header and the page's own words count.
 */
export function decodeText(bytes: Uint8Array, contentType: string | undefined): string {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return new TextDecoder(marked[0]).decode(bytes);

  const declared = decoderFor(charsetIn(contentType)) ?? decoderFor(charsetIn(prescan(bytes)));
  return (mayBeUtf8(bytes) ? utf8OrNull(bytes) : null) ?? (declared ?? new TextDecoder()).decode(bytes);
}

/** UTF-16 and ISO-2022 text is made of valid UTF-8 bytes too; its NULs and escapes give it away. */
function mayBeUtf8(bytes: Uint8Array): boolean {
  return !bytes.includes(0x00) && !bytes.includes(0x1b);
}

function utf8OrNull(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function prescan(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN_BYTES));
}

function charsetIn(text: string | undefined): string | undefined {
  // One run before the name: two that spaces could be shared out to would take the square of their number.
  return text?.match(/charset\s*=[\s"']*([\w.:-]+)/i)?.[1];
}

function decoderFor(label: string | undefined): TextDecoder | null {
  try {
    return label === undefined ? null : new TextDecoder(label);
  } catch {
    return null;
  }
}
