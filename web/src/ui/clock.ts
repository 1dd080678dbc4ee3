import { useEffect, useState } from 'preact/hooks';

const MINUTE_MS = 60_000;

const waiting = new Set<(now: number) => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** The time, told anew once a minute by one timer for all that ask. */
export function useMinute(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => join(setNow), []);
  return now;
}

/** The time, told anew each second until `end` is past. */
export function useSeconds(end: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    setNow(Date.now());
    const ticking = setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= end) clearInterval(ticking);
    }, 1_000);
    return () => clearInterval(ticking);
  }, [end]);
  return now;
}

function join(tell: (now: number) => void): () => void {
  waiting.add(tell);
  timer ??= setInterval(tellAll, MINUTE_MS);
  return () => {
    waiting.delete(tell);
    if (waiting.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tellAll(): void {
  const now = Date.now();
  for (const tell of waiting) tell(now);
}
