#!/usr/bin/env node
import { ConfigurationError } from '@linkfetch/sdk';
import { serve } from './serve.js';
import { readSettings, SettingsError } from './settings.js';

/** For answers to what is under way when the client closes the connection. Clients wait about twice as long. */
const GRACE_MS = 1_000;

process.stdin.once('end', () => setTimeout(() => process.exit(), GRACE_MS).unref());
// Nobody is left to answer.
process.stdout.once('error', () => process.exit());
// A log that nobody reads is no reason to end.
process.stderr.on('error', () => undefined);

try {
  await serve(readSettings(process.env), process);
} catch (error) {
  if (!(error instanceof SettingsError || error instanceof ConfigurationError)) throw error;
  process.stderr.write(`linkfetch-mcp: ${error.message}\n`);
  process.exitCode = 2;
}
