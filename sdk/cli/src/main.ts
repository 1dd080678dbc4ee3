#!/usr/bin/env node
import { run } from './program.js';

const interruption = new AbortController();
// A second Ctrl-C ends the program there and then.
process.once('SIGINT', () => interruption.abort());

// Whoever reads the output has seen enough, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const { stdin, stdout, stderr } = process;
process.exitCode = await run(process.argv.slice(2), {
  stdin,
  stdout,
  stderr,
  interrupted: interruption.signal,
});
