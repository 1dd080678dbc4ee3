/** Of lookups that are pending for seconds: only a service that was away meanwhile lets it run out. */
export const SANDBOX_DEADLINE_SECONDS = 10 * 60;
