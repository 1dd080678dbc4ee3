import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ENTRY = fileURLToPath(new URL('../../dist/src/admin.js', import.meta.url));

export interface Result {
  exitCode: number;
  output: string;
  errors: string;
}

/** Runs an operator command as the operator does: a process of its own, from what was built. */
export function runCommand(databaseUrl: string, ...words: string[]): Promise<Result> {
  const env = { PATH: process.env.PATH, NODE_ENV: 'test', DATABASE_URL: databaseUrl };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [ENTRY, ...words], { env }, (_, output, errors) =>
      resolve({ exitCode: child.exitCode ?? -1, output, errors }),
    );
  });
}
