import { CannotStart } from './cannot-start.js';
import type { StackContext, StackPrograms } from './context.js';
import { type Interruption, listenForInterruption } from './interruption.js';
import { layOut } from './layout.js';
import { takeLock } from './lock.js';
import { Progress, StepFailed } from './progress.js';
import type { StackSettings } from './settings.js';
import { type RunningStack, startStack } from './stack.js';
import { removeStackFile, type StackFile, writeStackFile } from './stack-file.js';
import { Supervisor } from './supervisor.js';
import { welcome } from './welcome.js';

/** Runs the embedded stack until it is interrupted or fails. Resolves with the exit code. */
export async function runStack(settings: StackSettings, programs: StackPrograms): Promise<number> {
  const interruption = listenForInterruption();
  // Whoever read our output may leave; the stack goes on.
  process.stdout.on('error', () => {});
  const progress = new Progress((text) => process.stdout.write(text));
  const supervisor = new Supervisor(progress);
  try {
    const layout = await layOut(settings.folder);
    const giveBack = takeLock(layout);
    const { apiPort } = settings;
    const context = { layout, apiPort, programs, progress, supervisor, interrupted: interruption.stop };
    return await serve(context, interruption).finally(giveBack);
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error;
    progress.say(error.message);
    return 1;
  }
}

async function serve(context: StackContext, interruption: Interruption): Promise<number> {
  const { layout, progress, supervisor } = context;
  // A stack that was killed left its own behind.
  removeStackFile(layout.stackFile);
  try {
    const stack = await start(context, interruption);
    const publish = () => writeStackFile(layout.stackFile, { ...stack, pids: pidsOf(supervisor) });
    supervisor.onRestart(publish);
    publish();
    progress.say(welcome(stack));
    return await Promise.race([untilAborted(interruption.stop), supervisor.failed.then(() => 1)]);
  } catch (error) {
    if (interruption.stop.aborted) return 0;
    if (error instanceof StepFailed) return 1;
    throw error;
  } finally {
    progress.say('Stopping');
    removeStackFile(layout.stackFile);
    await supervisor.stop(interruption.hurry);
    progress.say('Stopped');
  }
}

async function start(context: StackContext, interruption: Interruption): Promise<RunningStack> {
  // What is up by then ends by itself when we are gone.
  const abandon = () => process.exit(1);
  interruption.hurry.addEventListener('abort', abandon);
  const startedAt = performance.now();
  context.progress.say(`Starting the embedded stack in ${context.layout.folder}`);

  const stack = await startStack(context);

  context.progress.say(`Ready after ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  interruption.hurry.removeEventListener('abort', abandon);
  return stack;
}

function pidsOf(supervisor: Supervisor): StackFile['pids'] {
  return {
    local: process.pid,
    postgres: supervisor.pidOf('postgres'),
    redis: supervisor.pidOf('redis'),
    profile_site: supervisor.pidOf('profile_site'),
    payments: supervisor.pidOf('payments'),
    linkedin_api: supervisor.pidOf('linkedin_api'),
    api: supervisor.pidOf('api'),
    worker: supervisor.pidOf('worker'),
  };
}

function untilAborted(signal: AbortSignal): Promise<0> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(0);
    signal.addEventListener('abort', () => resolve(0), { once: true });
  });
}
