import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AdminModule } from './admin/admin.module.js';
import { CommandFailed, type Report, UsageError } from './admin/command.js';
import { type CommandLine, parseCommandLine, usage } from './admin/command-line.js';
import { readOperatorEnv } from './admin/operator-env.js';
import { ConfigurationError, ENVIRONMENT } from './config/index.js';

const FAILED = 1;
const MISUSED = 2;

/** `npm run admin -- <command>`: what the operator does by hand. Ends with 0, 1 when it failed, 2 when misused. */
async function main(typed: readonly string[]): Promise<void> {
  const line = parseCommandLine(typed);
  const report = line ? await carryOut(line) : { text: usage() };
  process.stdout.write(`${report.text}\n`);
  if (report.isFailure) process.exitCode = FAILED;
}

async function carryOut({ command, values }: CommandLine): Promise<Report> {
  const app = await NestFactory.createApplicationContext(AdminModule.forRoot(readOperatorEnv(ENVIRONMENT)), {
    logger: ['warn', 'error', 'fatal'],
    abortOnError: false,
  });
  try {
    return await app.get(command).run(...values);
  } finally {
    await app.close();
  }
}

function explain(error: unknown): string {
  if (error instanceof UsageError || error instanceof CommandFailed) return error.message;
  if (error instanceof ConfigurationError) return error.faults.join('\n');
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = error instanceof UsageError ? MISUSED : FAILED;
});
