type Work = (signal: AbortSignal) => void;

/** A call made at the very moment may still get through to a network that is gone, and then hear nothing more. */
const SETTLED_MS = 500;

/** Who looks elsewhere for longer than this gets no news: a browser has few connections for all tabs together. */
const UNSEEN_MS = 60_000;

/**
 * Works while somebody looks on, and begins anew when they come back or the network comes or goes: a connection that
 * was open before may be dead without anyone having been told. Answers how to stop.
 */
export function whileSeen(work: Work): () => void {
  let running: AbortController | undefined;
  let unseen: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    running?.abort();
    running = undefined;
  };
  const start = (delay: number) => {
    stop();
    running = new AbortController();
    const { signal } = running;
    setTimeout(() => {
      if (!signal.aborted) work(signal);
    }, delay);
  };
  const startAnew = () => {
    if (running) start(SETTLED_MS);
  };
  const seenOrNot = () => {
    clearTimeout(unseen);
    if (document.hidden) unseen = setTimeout(stop, UNSEEN_MS);
    else if (!running) start(0);
  };

  const ended = new AbortController();
  document.addEventListener('visibilitychange', seenOrNot, { signal: ended.signal });
  for (const type of ['online', 'offline']) addEventListener(type, startAnew, { signal: ended.signal });
  start(0);
  seenOrNot();
  return () => {
    ended.abort();
    clearTimeout(unseen);
    stop();
  };
}
