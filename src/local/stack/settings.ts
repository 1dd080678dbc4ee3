import { resolve } from 'node:path';

/** What the caller may set for the stack itself. The application's own settings pass through untouched. */
export interface StackSettings {
  /** LOCAL_DIR: data, logs and mail. */
  folder: string;
  /** PORT: where the API should listen, if that port is free. */
  apiPort: number;
}

const DEFAULT_FOLDER = '.local';
const DEFAULT_API_PORT = 3000;

export function readStackSettings(): StackSettings {
  return {
    folder: resolve(process.env.LOCAL_DIR || DEFAULT_FOLDER),
    apiPort: Number(process.env.PORT) || DEFAULT_API_PORT,
  };
}

/** The environment that the stack's own processes inherit. */
export function inheritedEnvironment(): NodeJS.ProcessEnv {
  return process.env;
}

/** Whether `npm run local` started this, rather than a person or a service manager. */
export function isStartedByNpm(): boolean {
  return process.env.npm_lifecycle_event !== undefined;
}

/** Where executables are looked for. */
export function searchPath(): string {
  return process.env.PATH ?? '';
}

/** A browser the caller chose. */
export function chosenBrowser(): string | null {
  return process.env.PUPPETEER_EXECUTABLE_PATH || null;
}
