import { dayOf, exactTime, fullTime, relativeTime, zoneName } from '../format/index.js';
import { useMinute } from './clock.js';

interface TimeProps {
  value: string | null | undefined;
  style?: 'relative' | 'full' | 'day';
}

/** A time in the reader's zone; the exact one is behind it. */
export function Time({ value, style = 'relative' }: TimeProps) {
  if (!value) return <>–</>;
  return (
    <time dateTime={value} title={`${exactTime(value)} ${zoneName(value)}`}>
      {style === 'relative' ? <Ago value={value} /> : style === 'full' ? fullTime(value) : dayOf(value)}
    </time>
  );
}

function Ago({ value }: { value: string }) {
  useMinute();
  // What was just done is past, although the minute began before it.
  return <>{relativeTime(value, Date.now())}</>;
}
