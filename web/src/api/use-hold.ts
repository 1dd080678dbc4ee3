import { useEffect, useState } from 'preact/hooks';
import type { Fault } from './fault.js';

/** True from a fault that says when to come back until then. */
export function useHold(fault: Fault | undefined): boolean {
  const [over, setOver] = useState<Fault>();
  const seconds = fault?.retryAfterSeconds;
  useEffect(() => {
    if (seconds === undefined) return undefined;
    const timer = setTimeout(() => setOver(fault), seconds * 1_000);
    return () => clearTimeout(timer);
  }, [fault, seconds]);
  return seconds !== undefined && over !== fault;
}
