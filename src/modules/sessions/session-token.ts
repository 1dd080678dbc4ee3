import { hash, randomBytes } from 'node:crypto';

const BYTES = 32;

/** As `generateToken` writes it: anything else under the cookie's name is none of ours. */
const SHAPE = /^[\w-]{43}$/;

/** What cannot be guessed: the secret of a cookie, or of a confirmation. */
export function generateToken(): string {
  return randomBytes(BYTES).toString('base64url');
}

export function isToken(text: string): boolean {
  return SHAPE.test(text);
}

/** What is kept of a token. Found by its hash, so the time that takes tells nothing about the token. */
export function hashToken(text: string): Buffer {
  return hash('sha256', text, 'buffer');
}
