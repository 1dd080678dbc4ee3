import { existsSync } from 'node:fs';
import { installWithApt } from '../../../src/local/stack/apt.js';
import { findExecutable } from '../../../src/local/stack/executables.js';

/** Before others on PATH, since it is what a user without a set-up of his own has. */
const THE_SYSTEMS_OWN = '/usr/bin/python3';

/** The interpreter, installed first where that is possible. The client needs nothing but its standard library. */
export async function providePython(): Promise<string> {
  const found = findPython();
  if (found) return found;

  await installWithApt('python3', (line) => process.stderr.write(`${line}\n`));
  const installed = findPython();
  if (installed) return installed;
  throw new Error('Python is missing: install python3 (apt install python3, brew install python)');
}

function findPython(): string | null {
  return existsSync(THE_SYSTEMS_OWN) ? THE_SYSTEMS_OWN : findExecutable(['python3']);
}
