/** The command line itself can't be understood. */
export class UsageError extends Error {}
