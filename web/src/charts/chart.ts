import type { Tone } from '../ui/index.js';

type ChartTone = Exclude<Tone, 'info'>;

export interface DaySeries {
  label: string;
  tone: ChartTone;
  values: readonly number[];
}

/** What is drawn. */
export interface Chart {
  /** "2026-11-21", one after the other. */
  days: readonly string[];
  series: readonly DaySeries[];
  isStacked: boolean;
  height: number;
}
