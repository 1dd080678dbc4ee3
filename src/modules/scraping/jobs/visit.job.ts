import type { WakeUp } from '../../../platform/queue/index.js';

export const VISIT_QUEUE = 'visits';
/** The token of the queue of visits. */
export const VISITS = Symbol('VISITS');

/** "There may be something to do for this visit"; the row says whether. */
export interface VisitJob {
  visitId: string;
}

/** One wake-up per visit and attempt: a second one while the first still waits is dropped by the queue. */
export function visitWakeUp(visitId: string, attempt: number, delayMs = 0): WakeUp<VisitJob> {
  return { id: `${visitId}-${attempt}`, data: { visitId }, delayMs };
}
