import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningPart } from '../../src/local/stack/part.js';
import { Progress } from '../../src/local/stack/progress.js';
import { RestartBudget } from '../../src/local/stack/restart-budget.js';
import { type PartName, Supervisor } from '../../src/local/stack/supervisor.js';

const folder = mkdtempSync(join(tmpdir(), 'supervisor-'));
const logFile = join(folder, 'part.log');
writeFileSync(logFile, 'the last words\n');
afterAll(() => rmSync(folder, { recursive: true }));

/** A part that ends when told by the given signal, or when the test says so. */
function part(name: PartName, onSignal: (signal: string) => void, obeys = 'SIGTERM') {
  const { promise: ended, resolve: end } = Promise.withResolvers<string>();
  const running: RunningPart = {
    name,
    pid: Math.ceil(Math.random() * 1000),
    ended,
    logFile,
    stopSignals: [
      { signal: 'SIGTERM', graceMs: 10_000 },
      { signal: 'SIGKILL', graceMs: 10_000 },
    ],
    send: (signal) => {
      onSignal(`${name} ${signal}`);
      if (signal === obeys) end(`signal ${signal}`);
    },
  };
  return { running, end };
}

describe('the supervisor', () => {
  let said: string;
  let signals: string[];
  let supervisor: Supervisor;
  const noHurry = new AbortController().signal;
  const onSignal = (signal: string) => signals.push(signal);

  beforeEach(() => {
    said = '';
    signals = [];
    supervisor = new Supervisor(
      new Progress((text) => {
        said += text;
      }),
    );
  });

  it('stops whoever needs another part before that part', async () => {
    for (const name of ['postgres', 'redis', 'profile_site'] as const) {
      supervisor.keep(name, part(name, onSignal).running);
    }
    await supervisor.keepUp('worker', async () => part('worker', onSignal).running);
    await supervisor.keepUp('api', async () => part('api', onSignal).running);

    await supervisor.stop(noHurry);
    expect(signals).toEqual([
      'api SIGTERM',
      'worker SIGTERM',
      'profile_site SIGTERM',
      'redis SIGTERM',
      'postgres SIGTERM',
    ]);
  });

  it('waits for a part that drains, until it is hurried', async () => {
    supervisor.keep('redis', part('redis', onSignal, 'SIGKILL').running);
    const hurry = new AbortController();
    const stopping = supervisor.stop(hurry.signal);
    await sleep(50);
    expect(signals).toEqual(['redis SIGTERM']);

    hurry.abort();
    await stopping;
    expect(signals).toEqual(['redis SIGTERM', 'redis SIGKILL']);
  });

  it('reports a server that ends by itself, with the end of its log, and fails', async () => {
    const { running, end } = part('postgres', onSignal);
    supervisor.keep('postgres', running);
    end('signal SIGKILL');
    await supervisor.failed;
    expect(said).toContain('postgres ended unexpectedly (signal SIGKILL)');
    expect(said).toContain('the last words');
  });

  it('starts a worker that ends by itself again, and tells so', async () => {
    const started: ReturnType<typeof part>[] = [];
    const restarted = new Promise<void>((resolve) => supervisor.onRestart(resolve));
    await supervisor.keepUp('worker', async () => {
      const next = part('worker', onSignal);
      started.push(next);
      return next.running;
    });

    started[0]?.end('signal SIGKILL');
    await restarted;
    expect(said).toContain('worker ended unexpectedly (signal SIGKILL); starting it again');
    expect(supervisor.pidOf('worker')).toBe(started[1]?.running.pid);
    await supervisor.stop(noHurry);
    expect(signals).toEqual(['worker SIGTERM']);
  });

  it('gives up on a part that ends more than five times a minute', () => {
    const budget = new RestartBudget();
    const allowed = [0, 1, 2, 3, 4, 5].map((second) => budget.spend(second * 1000));
    expect(allowed).toEqual([true, true, true, true, true, false]);
    expect(budget.spend(60_500)).toBe(true);
  });
});
