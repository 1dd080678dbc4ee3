import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What was mailed to a folder, oldest first. */
export async function readMails(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.eml')).sort();
  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
}

export function newestCode(mails: readonly string[], email: string): string {
  const mail = mails.findLast((text) => text.includes(`To: ${email}`));
  const [, code] = /^Your verification code is (\d{6})/m.exec(mail ?? '') ?? [];
  if (!code) throw new Error(`No code was mailed to ${email}`);
  return code;
}
