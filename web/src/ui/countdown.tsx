import { useEffect } from 'preact/hooks';
import { exactTime, timeLeft, zoneName } from '../format/index.js';
import { useSeconds } from './clock.js';

interface CountdownProps {
  until: string;
  onEnd?: () => void;
}

/** What is left until then, second by second. */
export function Countdown({ until, onEnd }: CountdownProps) {
  const end = Date.parse(until);
  const left = end - useSeconds(end);
  const isOver = left <= 0;
  useEffect(() => {
    if (isOver) onEnd?.();
    // Only the end itself counts, not that the page made another function of it.
  }, [isOver]);
  return (
    <time dateTime={until} title={`${exactTime(until)} ${zoneName(until)}`} role="timer">
      {timeLeft(left)}
    </time>
  );
}
