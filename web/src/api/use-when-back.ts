import { useEffect } from 'preact/hooks';
import { type Fault, isUnreachable } from './fault.js';

/** Loads again what the network kept away, as soon as it is back. */
export function useWhenBack(fault: Fault | undefined, reload: () => void): void {
  const isWaiting = isUnreachable(fault);
  useEffect(() => {
    if (!isWaiting) return undefined;
    addEventListener('online', reload);
    return () => removeEventListener('online', reload);
  }, [isWaiting, reload]);
}
