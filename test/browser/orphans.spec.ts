import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { sweepOrphans } from '../../src/platform/browser/orphans.js';
import { listPids } from '../../src/platform/browser/process-group.js';
import { createProfileFolder, removeProfileFolder } from '../../src/platform/browser/profile-folder.js';
import { CHROMIUM } from './test-browser.js';
import { waitUntil } from './wait-until.js';

const OWNER = fileURLToPath(new URL('./fixtures/browser-owner.mjs', import.meta.url));

describe('Orphaned browsers', () => {
  it('do not outlive an owner that is killed', async () => {
    const owner = spawn(process.execPath, [OWNER, CHROMIUM], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const [{ browser }] = (await once(owner, 'message')) as [{ browser: number }];
    const before = await livingIn(browser);

    owner.kill('SIGKILL');

    expect(before.length).toBeGreaterThan(1);

    await waitUntil(async () => (await livingIn(browser)).length === 0);
    await sweepOrphans();
    expect((await readdir(tmpdir())).filter((name) => name.startsWith(`browser-room-${owner.pid}-`))).toEqual(
      [],
    );
  });

  it('are ended, and their profiles removed, when their owner is dead', async () => {
    const folder = join(tmpdir(), `browser-room-${await deadPid()}-1-orphan`);
    await mkdir(folder);
    const browser = spawnOn(folder);
    const exited = once(browser, 'exit');

    await sweepOrphans();

    expect(await exited).toEqual([null, 'SIGKILL']);
    expect(existsSync(folder)).toBe(false);
  });

  it('are known by the start time too when their pid was given away again', async () => {
    const folder = join(tmpdir(), `browser-room-${process.pid}-1-earlier`);
    await mkdir(folder);

    await sweepOrphans();

    expect(existsSync(folder)).toBe(false);
  });

  it('are not browsers whose owner lives, nor folders of anybody else', async () => {
    const mine = await createProfileFolder();
    const other = await mkdtemp(join(tmpdir(), 'browser-rooms-of-others-'));
    const [living, stranger] = [spawnOn(mine), spawnOn(other)];

    await sweepOrphans();

    expect([existsSync(mine), existsSync(other)]).toEqual([true, true]);
    expect([living.exitCode, living.signalCode, stranger.exitCode, stranger.signalCode]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    living.kill();
    stranger.kill();
    await Promise.all([removeProfileFolder(mine), rm(other, { recursive: true })]);
  });
});

/** A process that looks like a browser on this profile. */
function spawnOn(folder: string): ChildProcess {
  return spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)', '--', `--user-data-dir=${folder}`]);
}

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '0']);
  await once(child, 'exit');
  return child.pid ?? 0;
}

/** The living processes of a group, which is named after its leader. */
async function livingIn(group: number): Promise<string[]> {
  const stats = await Promise.all(
    (await listPids()).map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')),
  );
  // After the command name in parentheses: state, parent, group.
  return stats.filter((stat) => new RegExp(`\\) [^Z] \\d+ ${group} `).test(stat));
}
