/** Waits so long, and then until somebody looks on. Ends early when the connection comes back, or the signal aborts. */
export async function untilDue(milliseconds: number, signal: AbortSignal): Promise<void> {
  await elapsed(milliseconds, signal);
  while (document.hidden && !signal.aborted) await nextEvent(document, 'visibilitychange', signal);
}

function elapsed(milliseconds: number, signal: AbortSignal): Promise<void> {
  const ended = new AbortController();
  return new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    ended.signal.addEventListener('abort', () => clearTimeout(timer));
    addEventListener('online', () => resolve(), { signal: ended.signal });
    signal.addEventListener('abort', () => resolve(), { signal: ended.signal });
  }).finally(() => ended.abort());
}

function nextEvent(target: EventTarget, type: string, signal: AbortSignal): Promise<void> {
  const ended = new AbortController();
  return new Promise<void>((resolve) => {
    target.addEventListener(type, () => resolve(), { signal: ended.signal });
    signal.addEventListener('abort', () => resolve(), { signal: ended.signal });
  }).finally(() => ended.abort());
}
