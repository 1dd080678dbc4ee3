import type { WakeUp } from '../../../platform/queue/index.js';

export const CALLBACK_QUEUE = 'callbacks';
/** The token of the queue of callbacks. */
export const CALLBACKS = Symbol('CALLBACKS');

/** "There may be something to send." Whoever takes it sends what has been due longest. */
export interface DeliveryJob {
  cause: string;
}

/** One wake-up per delivery and attempt: a second one while the first still waits is dropped by the queue. */
export function deliveryWakeUp(deliveryId: string, attempt: number, delayMs = 0): WakeUp<DeliveryJob> {
  return { id: `${deliveryId}-${attempt}`, data: { cause: deliveryId }, delayMs };
}

/** Has a name of its own, because a wake-up for a later time may still wait under the other. */
export function redeliveryWakeUp(deliveryId: string, attempt: number): WakeUp<DeliveryJob> {
  return { id: `${deliveryId}-${attempt}-again`, data: { cause: deliveryId } };
}

/** For deliveries whose own wake-ups were lost. Those of an earlier sweep that still wait are not queued twice. */
export function sweepWakeUps(count: number): WakeUp<DeliveryJob>[] {
  return Array.from({ length: count }, (_, index) => ({ id: `sweep-${index}`, data: { cause: 'sweep' } }));
}
