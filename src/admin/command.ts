import type { Actor } from '../modules/audit/index.js';

/** How a command is called, and what for. */
export interface Manual {
  readonly name: string;
  /** In capitals, as they stand in the usage text; in brackets those that may be left out, which come last. */
  readonly parameters: readonly string[];
  readonly summary: string;
}

/** What a command tells the operator; a failure ends the process with 1. */
export interface Report {
  text: string;
  isFailure?: boolean;
}

export interface Command {
  /** Gets one text for each parameter of its manual, less those that were left out. */
  run(...values: string[]): Promise<Report>;
}

export interface CommandClass {
  readonly manual: Manual;
  new (...dependencies: never[]): Command;
}

/** Whoever can run a command is the operator. */
export const OPERATOR: Actor = { kind: 'operator' };

/** The command can't be understood: the process ends with 2. */
export class UsageError extends Error {}

/** It was understood and can't be done: the process ends with 1. */
export class CommandFailed extends Error {}
