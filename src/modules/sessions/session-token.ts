import { hash, randomBytes } from 'node:crypto';

const BYTES = 32;

/** As `generateToken` writes it: anything else under the cookie's name is none of ours. */
const SHAPE = /^[\w-]{43}$/;

/** What cannot be guessed: the secret of a cookie, or of a confirmation. */
export function generateToken(): string {
  return randomBytes(BYTES).toString('base64url');
}

function isToken(text: string): boolean {
  return SHAPE.test(text);
}

/** The token among what stands under the cookie's name; null without one. Of two nobody can say which one is meant. */
export function onlyToken(cookies: readonly string[]): string | null {
  const [token = null, ...others] = new Set(cookies.filter(isToken));
  return others.length > 0 ? null : token;
}

/** What is kept of a token. Found by its hash, so the time that takes tells nothing about the token. */
export function hashToken(text: string): Buffer {
  return hash('sha256', text, 'buffer');
}
