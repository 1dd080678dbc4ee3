import { hash, randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

export type KeyKind = 'li_live_' | 'sk_live_' | 'sk_test_';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const SECRET_LENGTH = 32;
/** 62^6 holds every CRC32. */
const CHECKSUM_LENGTH = 6;
const PREFIX_LENGTH = 12;

const SHAPE = new RegExp(`^(?:li_live_|sk_live_|sk_test_)[0-9A-Za-z]{${SECRET_LENGTH + CHECKSUM_LENGTH}}$`);

export function generateKeyText(kind: KeyKind): string {
  const secret = Array.from({ length: SECRET_LENGTH }, () => BASE62[randomInt(BASE62.length)]).join('');
  return kind + secret + checksum(kind + secret);
}

/** A mistyped or cut key is told here, without asking the database. */
export function isKeyText(text: string): boolean {
  return SHAPE.test(text) && checksum(text.slice(0, -CHECKSUM_LENGTH)) === text.slice(-CHECKSUM_LENGTH);
}

export function hashKeyText(text: string): Buffer {
  return hash('sha256', text, 'buffer');
}

/** The same hash as text, which is the cheapest to look things up by. */
export function digestKeyText(text: string): string {
  return hash('sha256', text, 'base64');
}

/** The part that may be shown after creation. */
export function prefixOf(text: string): string {
  return text.slice(0, PREFIX_LENGTH);
}

function checksum(text: string): string {
  let rest = crc32(text);
  let digits = '';
  for (let place = 0; place < CHECKSUM_LENGTH; place += 1) {
    digits = BASE62.charAt(rest % BASE62.length) + digits;
    rest = Math.floor(rest / BASE62.length);
  }
  return digits;
}
