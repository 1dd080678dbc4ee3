import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** What `stack.json` tells other programs about a running stack. The names are part of the contract (§10). */
export interface StackFile {
  api: string;
  database_url: string;
  redis_url: string;
  profile_site: string;
  /** The stand-in for Stripe. */
  payments: string;
  /** With these a program takes it for Stripe: `npm run admin` does. */
  payment_settings: NodeJS.ProcessEnv;
  /** The stand-in for LinkedIn’s API. */
  linkedin_api: string;
  mail_dir: string;
  api_key: string;
  test_key: string;
  pids: {
    local: number;
    postgres: number;
    redis: number;
    profile_site: number;
    payments: number;
    linkedin_api: number;
    api: number;
    worker: number;
  };
}

/** It holds keys, so only the owner may read it; it is replaced whole, so nobody reads half of it. */
export function writeStackFile(file: string, content: StackFile): void {
  const fresh = `${file}.tmp`;
  rmSync(fresh, { force: true });
  writeFileSync(fresh, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  renameSync(fresh, file);
}

export function readStackFile(file: string): StackFile | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

export function removeStackFile(file: string): void {
  rmSync(file, { force: true });
}
