import { dayOf, exactTime, fullTime, relativeTime, zoneName } from '../format/index.js';
import { useMinute } from './clock.js';

interface TimeProps {
  value: string | null | undefined;
  style?: 'relative' | 'exact' | 'full' | 'day';
}

const WRITTEN = { exact: exactTime, full: fullTime, day: dayOf };

/** A time in the reader's zone; the exact one is behind it. */
export function Time({ value, style = 'relative' }: TimeProps) {
  if (!value) return <>–</>;
  return (
    <time dateTime={value} title={`${exactTime(value)} ${zoneName(value)}`}>
      {style === 'relative' ? <Ago value={value} /> : WRITTEN[style](value)}
    </time>
  );
}

function Ago({ value }: { value: string }) {
  useMinute();
  // What was just done is past, although the minute began before it.
  return <>{relativeTime(value, Date.now())}</>;
}
