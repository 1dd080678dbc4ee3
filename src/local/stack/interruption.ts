import { isStartedByNpm } from './settings.js';

const SIGNALS: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** npm passes Ctrl-C on to a process that the terminal has already told: that is still one Ctrl-C. */
const ONE_KEYPRESS_MS = 500;

const LOOK_FOR_PARENT_EVERY_MS = 500;

/** What the person at the terminal, or whoever manages this process, asked for. */
export interface Interruption {
  stop: AbortSignal;
  /** Asked a second time. */
  hurry: AbortSignal;
}

export function listenForInterruption(): Interruption {
  const [stop, hurry] = [new AbortController(), new AbortController()];
  let firstAt = 0;
  const onSignal = () => {
    if (!stop.signal.aborted) firstAt = Date.now();
    else if (Date.now() - firstAt > ONE_KEYPRESS_MS) hurry.abort();
    stop.abort();
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  if (isStartedByNpm()) whenParentIsGone(() => stop.abort());
  return { stop: stop.signal, hurry: hurry.signal };
}

/** npm and its shell end at once when told to, and don't tell us: then nobody is left who could. */
function whenParentIsGone(stop: () => void): void {
  const parent = process.ppid;
  const look = () => process.ppid !== parent && stop();
  setInterval(look, LOOK_FOR_PARENT_EVERY_MS).unref();
}
