import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Layout, layOut } from '../../src/local/stack/layout.js';
import { takeLock } from '../../src/local/stack/lock.js';
import { pidLine } from '../../src/local/stack/pid-file.js';

describe('the lock of a folder', () => {
  let layout: Layout;

  beforeEach(async () => {
    layout = await layOut(await mkdtemp(join(tmpdir(), 'lock-')));
  });

  afterEach(() => rm(layout.folder, { recursive: true }));

  it('is held by one stack at a time, which the second names', () => {
    const giveBack = takeLock(layout);
    expect(() => takeLock(layout)).toThrow(
      `A stack already runs in ${layout.folder}: pid ${process.pid}, still starting`,
    );
    giveBack();
    takeLock(layout)();
  });

  it('is taken over from a process that is gone, or whose number now means another', async () => {
    await writeFile(layout.lockFile, '4194304 1\n');
    takeLock(layout)();
    await writeFile(layout.lockFile, pidLine(process.pid).replace(/\d+\n/, '1\n'));
    takeLock(layout)();
    await writeFile(layout.lockFile, '');
    takeLock(layout)();
    await expect(readdir(layout.folder)).resolves.toEqual(['logs', 'mail', 'pids']);
  });
});
