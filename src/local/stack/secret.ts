import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { isErrorCode } from './processes.js';

/** A secret made at the first start and the same ever after, so that keys of earlier starts go on working. */
export async function keepSecret(file: string): Promise<string> {
  const fresh = randomBytes(32).toString('base64url');
  try {
    await writeFile(file, fresh, { mode: 0o600, flag: 'wx' });
    return fresh;
  } catch (error) {
    if (!isErrorCode(error, 'EEXIST')) throw error;
    return (await readFile(file, 'utf8')).trim();
  }
}
