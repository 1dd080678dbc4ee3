import type { WakeUp } from '../../../platform/queue/index.js';

export const VISIT_QUEUE = 'visits';
/** The token of the queue of visits. */
export const VISITS = Symbol('VISITS');

/**
 * "There may be something to do." Whoever takes it visits what is most urgent, which need not be the visit that
 * caused it: so urgency is decided where it is known, in the rows, and a queue in order of arrival will do.
 */
export interface VisitJob {
  cause: string;
}

/** One wake-up per visit and attempt: a second one while the first still waits is dropped by the queue. */
export function visitWakeUp(visitId: string, attempt: number, delayMs = 0): WakeUp<VisitJob> {
  return { id: `${visitId}-${attempt}`, data: { cause: visitId }, delayMs };
}

/** For visits whose own wake-ups were lost. Those of an earlier sweep that still wait are not queued twice. */
export function sweepWakeUps(count: number): WakeUp<VisitJob>[] {
  return Array.from({ length: count }, (_, index) => ({ id: `sweep-${index}`, data: { cause: 'sweep' } }));
}
