import type { Layout } from './layout.js';
import type { Progress } from './progress.js';
import type { Supervisor } from './supervisor.js';

/** What node runs for each of our own parts: an entry and its arguments. */
export interface StackPrograms {
  /** The application; ROLE says which half. */
  app: readonly string[];
  migrate: readonly string[];
  profileSite: readonly string[];
  /** The stand-in for Stripe. */
  payments: readonly string[];
  /** The stand-in for LinkedIn’s API. */
  linkedInApi: readonly string[];
  /** Prints one JSON line: `LocalKeys`. */
  issueKeys: readonly string[];
}

/** Fresh keys of the account that the stack keeps for whoever runs it. */
export interface LocalKeys {
  apiKey: string;
  testKey: string;
}

/** What every step of the start has to do with. */
export interface StackContext {
  layout: Layout;
  /** Where the API should listen, if that port is free. */
  apiPort: number;
  programs: StackPrograms;
  progress: Progress;
  supervisor: Supervisor;
  interrupted: AbortSignal;
}
