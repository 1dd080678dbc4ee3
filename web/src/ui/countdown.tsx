import { useEffect } from 'preact/hooks';
import { exactTime, timeLeft, zoneName } from '../format/index.js';
import { useSeconds } from './clock.js';

interface CountdownProps {
  until: string;
  onEnd?: () => void;
  /** The clock of the server counts, which the reader’s may be ahead of: the end is told a little later. */
  isOfServer?: boolean;
}

const SERVER_LAG_MS = 1_500;

/** What is left until then, second by second. */
export function Countdown({ until, onEnd, isOfServer = false }: CountdownProps) {
  const end = Date.parse(until);
  const left = end - useSeconds(end);
  const isOver = left <= 0;
  useEffect(() => {
    if (!isOver || !onEnd) return undefined;
    const telling = setTimeout(onEnd, isOfServer ? SERVER_LAG_MS : 0);
    return () => clearTimeout(telling);
    // Only the end itself counts, not that the page made another function of it.
  }, [isOver]);
  return (
    <time dateTime={until} title={`${exactTime(until)} ${zoneName(until)}`} role="timer">
      {timeLeft(left)}
    </time>
  );
}
