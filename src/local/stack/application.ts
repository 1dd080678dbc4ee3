import { appCommand } from './app-command.js';
import { startApp } from './app-process.js';
import type { LocalKeys, StackContext } from './context.js';
import { nodeArguments } from './node-command.js';
import type { RunningPart } from './part.js';
import { findRunningProcess } from './pid-file.js';
import { startOnFreePort } from './ports.js';
import { endProcess, type StopSignal } from './processes.js';
import { runCommand } from './run-command.js';
import { inheritedEnvironment } from './settings.js';
import type { PartName } from './supervisor.js';

type Settings = NodeJS.ProcessEnv;

const OWN_PROCESSES: readonly PartName[] = ['api', 'worker', 'profile_site', 'payments', 'linkedin_api'];

/** Shorter than an orderly drain: their supervisor is gone, and they have been ending since. */
const LEFT_OVER_STOP_SIGNALS: readonly StopSignal[] = [
  { signal: 'SIGTERM', graceMs: 5_000 },
  { signal: 'SIGKILL', graceMs: 5_000 },
];

/** Our processes end by themselves when their supervisor was killed, but one of them may hang. */
export async function stopLeftOvers({ layout, progress }: StackContext): Promise<void> {
  for (const name of OWN_PROCESSES) {
    const pid = findRunningProcess(layout.pidFileOf(name));
    if (pid === null) continue;

    const stop = () => endProcess(pid, LEFT_OVER_STOP_SIGNALS);
    await progress.step(name, stop, () => `stopped pid ${pid}, left by an earlier start`);
  }
}

export function migrate({ programs, progress }: StackContext, settings: Settings): Promise<string> {
  return progress.step(
    'Migrations',
    () => runToEnd(programs.migrate, settings),
    (output) => output,
  );
}

/** Resolves with the API's URL. */
export function bringUpApi(context: StackContext, settings: Settings): Promise<string> {
  const start = () =>
    startOnFreePort(context.apiPort, async (port) => {
      const url = `http://127.0.0.1:${port}`;
      const { PUBLIC_URL = url } = inheritedEnvironment();
      const own = { ...settings, ROLE: 'api', PORT: String(port), PUBLIC_URL };
      const command = appCommand(context, 'api', context.programs.app, own);
      await context.supervisor.keepUp('api', () => startApp(command));
      return url;
    });
  return context.progress.step('API', start, (url) => url);
}

export function bringUpWorker(context: StackContext, settings: Settings): Promise<RunningPart> {
  const command = appCommand(context, 'worker', context.programs.app, { ...settings, ROLE: 'worker' });
  const start = () => context.supervisor.keepUp('worker', () => startApp(command));
  return context.progress.step('Worker', start, ({ pid }) => `pid ${pid}`);
}

export function issueKeys({ programs, progress }: StackContext, settings: Settings): Promise<LocalKeys> {
  const issue = async (): Promise<LocalKeys> => JSON.parse(await runToEnd(programs.issueKeys, settings));
  return progress.step('Keys', issue, () => 'fresh; those of earlier starts stay good');
}

/** Runs a program of ours that does one thing and ends. Resolves with what it printed. */
function runToEnd(command: readonly string[], settings: Settings): Promise<string> {
  const env = { ...inheritedEnvironment(), ...settings };
  return runCommand(process.execPath, nodeArguments(command), { env, hasChannel: true });
}
