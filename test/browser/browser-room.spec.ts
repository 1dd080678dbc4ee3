import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type BrowserOptions,
  type BrowserRoom,
  BrowserUnavailable,
  type Tab,
} from '../../src/platform/browser/index.js';
import { createRoom } from './test-browser.js';
import { startServer, type TestServer } from './test-server.js';
import { waitUntil } from './wait-until.js';

describe('The browser room', () => {
  let server: TestServer;
  let room: BrowserRoom;
  let hold: Promise<void> | undefined;

  beforeAll(async () => {
    server = await startServer(async ({ url }, response) => {
      if (url === '/held') await hold;
      response.end('page');
    });
  });
  afterEach(async () => await room.onApplicationShutdown());
  afterAll(async () => await server.close());

  const open = (options: Partial<BrowserOptions> = {}) => {
    room = createRoom(options);
  };
  const take = (tab: Tab, path = '/') =>
    tab.fetchDocument({
      url: server.origin + path,
      signal: new AbortController().signal,
      timeoutMs: 10_000,
      maxBytes: 1_000,
    });
  const visit = (path?: string) => room.visit((tab) => take(tab, path));
  const currentPid = async (): Promise<number> => (await room.health()).pid ?? 0;

  it('starts no browser before it is needed', async () => {
    open();

    expect(await room.health()).toEqual({
      running: false,
      pid: null,
      version: null,
      openPages: 0,
      visits: 0,
      memoryBytes: null,
    });
  });

  it('tells what is running', async () => {
    open();
    await visit();

    const health = await room.health();

    expect(health).toMatchObject({ running: true, visits: 1 });
    expect(health.version).toMatch(/^Chrome\/\d+/);
    expect(health.memoryBytes).toBeGreaterThan(50_000_000);
  });

  it('starts one browser for many who come at once', async () => {
    open();

    await Promise.all(Array.from({ length: 5 }, () => visit()));

    expect((await browsersOf(process.pid)).length).toBe(1);
  });

  it('replaces a browser after its number of visits', async () => {
    open({ maxVisits: 2 });
    const pids: number[] = [];
    for (let count = 0; count < 4; count += 1) {
      await visit();
      pids.push(await currentPid());
    }

    expect(pids[0]).toBe(pids[1]);
    expect(pids[2]).toBe(pids[3]);
    expect(pids[0]).not.toBe(pids[2]);
    await waitUntil(() => !isRunning(pids[0]));
  });

  it('replaces a browser that has grown old', async () => {
    open({ maxAgeMs: 1 });
    await visit();
    const first = await currentPid();

    await visit();

    expect(await currentPid()).not.toBe(first);
    await waitUntil(() => !isRunning(first));
  });

  it('lets a worn browser finish what it is doing', async () => {
    open({ maxVisits: 1 });
    const release = Promise.withResolvers<void>();
    hold = release.promise;
    const held = visit('/held');
    await waitUntil(async () => (await room.health()).openPages === 1);
    const first = await currentPid();

    await visit();
    expect(isRunning(first)).toBe(true);
    release.resolve();

    expect((await held).body).toBe('page');
    await waitUntil(() => !isRunning(first));
  });

  it('starts anew after a crash', async () => {
    open();
    await visit();
    const first = await currentPid();
    process.kill(first, 'SIGKILL');
    await waitUntil(async () => !(await room.health()).running);

    expect((await visit()).body).toBe('page');
    expect(await currentPid()).not.toBe(first);
  });

  it('tells a visit at once that its browser crashed', async () => {
    open();
    const crashed = room.visit(async (tab) => {
      await take(tab);
      const waiting = take(tab, '/held');
      process.kill(await currentPid(), 'SIGKILL');
      return await waiting;
    });
    hold = new Promise(() => undefined);

    await expect(crashed).rejects.toBeInstanceOf(BrowserUnavailable);
  });

  it('leaves neither process nor profile behind when it closes', async () => {
    open();
    await visit();
    const pid = await currentPid();

    await room.onApplicationShutdown();

    expect(isRunning(pid)).toBe(false);
    expect(
      (await readdir(tmpdir())).filter((name) => name.startsWith(`browser-room-${process.pid}-`)),
    ).toEqual([]);
  });

  it('closes a browser that no longer answers', async () => {
    open();
    await visit();
    const pid = await currentPid();
    process.kill(pid, 'SIGSTOP');

    await room.onApplicationShutdown();

    await waitUntil(() => !isRunning(pid));
  });

  it('takes no visits once the application shuts down', async () => {
    open();
    await room.onApplicationShutdown();

    await expect(visit()).rejects.toBeInstanceOf(BrowserUnavailable);
  });

  it('says so when there is no such browser', async () => {
    open({ executablePath: '/nowhere/chromium' });

    await expect(visit()).rejects.toBeInstanceOf(BrowserUnavailable);
  });

  it('keeps the secrets of this process from the browser', async () => {
    process.env.TEST_SECRET = 'hush';
    open();
    await visit();

    const environment = await readFile(`/proc/${await currentPid()}/environ`, 'utf8');

    expect(environment).not.toContain('hush');
  });

  it('gives the tab back when a visit throws', async () => {
    open();

    await expect(
      room.visit(async () => {
        throw new Error('mine');
      }),
    ).rejects.toThrow('mine');

    await waitUntil(async () => (await room.health()).openPages === 0);
  });
});

function isRunning(pid = 0): boolean {
  return existsSync(`/proc/${pid}`);
}

/** Chromium's main processes that `owner` started. */
async function browsersOf(owner: number): Promise<string[]> {
  const children = await readFile(`/proc/${owner}/task/${owner}/children`, 'utf8');
  const commands = await Promise.all(
    children
      .trim()
      .split(' ')
      .map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')),
  );
  return commands.filter((command) => command.includes('--user-data-dir='));
}
