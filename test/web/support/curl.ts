import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface CurlAnswer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they expect to be there
  body: any;
}

/** What a program gets that calls the API. */
export async function curl(...args: readonly string[]): Promise<CurlAnswer> {
  const { stdout } = await run('curl', ['--silent', '--write-out', '\n%{http_code}', ...args]);
  const end = stdout.lastIndexOf('\n');
  return { status: Number(stdout.slice(end + 1)), body: JSON.parse(stdout.slice(0, end)) };
}

/** Runs a call as it was copied from a page, in a shell. */
export async function pasted(command: string): Promise<CurlAnswer['body']> {
  const { stdout } = await run('sh', ['-c', command]);
  return JSON.parse(stdout);
}
