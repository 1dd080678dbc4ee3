import { randomBytes } from 'node:crypto';

/** 24 lower-case hex characters: 48 bits of milliseconds, so that ids sort by time, then 48 random bits. */
export function newId(now = Date.now()): string {
  return now.toString(16).padStart(12, '0') + randomBytes(6).toString('hex');
}

export function isId(text: string): boolean {
  return /^[0-9a-f]{24}$/.test(text);
}
