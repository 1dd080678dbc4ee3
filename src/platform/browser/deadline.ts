import { NetworkFault } from './browser.errors.js';
import type { Limits } from './document.js';

/** Runs `work` until it ends, the time is up, or the caller aborts; whichever is first decides the result. */
export async function withDeadline<T>(
  limits: Pick<Limits, 'signal' | 'timeoutMs'>,
  url: string,
  work: () => Promise<T>,
): Promise<T> {
  limits.signal.throwIfAborted();
  const stop = Promise.withResolvers<never>();
  const timer = setTimeout(() => stop.reject(new NetworkFault('timed out', url)), limits.timeoutMs);
  const onAbort = () => stop.reject(limits.signal.reason);
  limits.signal.addEventListener('abort', onAbort, { once: true });

  try {
    return await Promise.race([work(), stop.promise]);
  } finally {
    clearTimeout(timer);
    limits.signal.removeEventListener('abort', onAbort);
  }
}
