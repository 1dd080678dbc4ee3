import type { CreditDayResponse, LookupDayResponse } from '../../api/index.js';
import { localDay } from '../../format/index.js';

export type Range = '7' | '30' | '90';

export const RANGES: readonly { value: Range; label: string }[] = [
  { value: '7', label: '7 days' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
];

type Tone = 'good' | 'bad' | 'warn' | 'quiet' | 'accent';

interface Series {
  label: string;
  tone: Tone;
  values: number[];
}

type Outcome = Exclude<keyof LookupDayResponse, 'day'>;

const OUTCOMES: readonly { outcome: Outcome; label: string; tone: Tone; isSeldom?: boolean }[] = [
  { outcome: 'completed', label: 'Completed', tone: 'good' },
  { outcome: 'failed', label: 'Failed', tone: 'bad' },
  { outcome: 'timedOut', label: 'Timed out', tone: 'warn' },
  { outcome: 'cancelled', label: 'Cancelled', tone: 'quiet', isSeldom: true },
  { outcome: 'pending', label: 'Pending', tone: 'accent', isSeldom: true },
];

/** One part of the bars for each outcome; the seldom ones only where there was any. */
export function lookupSeries(days: readonly LookupDayResponse[]): Series[] {
  return OUTCOMES.filter(({ outcome, isSeldom }) => !isSeldom || days.some((day) => day[outcome] > 0)).map(
    ({ outcome, label, tone }) => ({ label, tone, values: days.map((day) => day[outcome]) }),
  );
}

export function creditSeries(days: readonly CreditDayResponse[]): Series[] {
  return [
    { label: 'Charged', tone: 'accent', values: days.map(({ charged }) => charged) },
    { label: 'Given back', tone: 'quiet', values: days.map(({ refunded }) => refunded) },
  ];
}

/** The first of so many days of the reader's calendar that end with the day of `now`. */
export function firstDay(range: Range, now: Date): string {
  return localDay(new Date(now.getFullYear(), now.getMonth(), now.getDate() - Number(range) + 1));
}
