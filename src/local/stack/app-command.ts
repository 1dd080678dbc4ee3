import type { AppCommand } from './app-process.js';
import type { StackContext } from './context.js';
import { inheritedEnvironment } from './settings.js';
import type { PartName } from './supervisor.js';

/** How to start one of our own processes: what the caller set, and over it the stack's own settings. */
export function appCommand(
  { layout }: StackContext,
  name: PartName,
  command: readonly string[],
  settings: NodeJS.ProcessEnv,
): AppCommand {
  return {
    name,
    command,
    environment: { ...inheritedEnvironment(), ...settings },
    logFile: layout.logOf(name),
    pidFile: layout.pidFileOf(name),
  };
}
