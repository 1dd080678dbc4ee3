import type { BatchSummaryResponse } from '@linkfetch/sdk';
import { say, type Terminal } from './terminal.js';

const BAR_WIDTH = 30;
const CLEAR_TO_END_OF_LINE = '\u001b[K';

/** How far several batches are, together: a bar that moves on a terminal, a line for each change elsewhere. */
export class ProgressReport {
  private shown = '';

  constructor(private readonly stream: Terminal['stderr']) {}

  show(summaries: readonly BatchSummaryResponse[]): void {
    const text = describe(summaries);
    if (text === this.shown) return;
    this.shown = text;
    if (this.stream.isTTY) this.stream.write(`\r${bar(summaries)} ${text}${CLEAR_TO_END_OF_LINE}`);
    else say(this.stream, text);
  }

  /** What is written next begins a line. */
  end(): void {
    if (this.stream.isTTY && this.shown) this.stream.write('\n');
  }
}

function describe(summaries: readonly BatchSummaryResponse[]): string {
  const total = sum(summaries, 'total');
  const counts = (['completed', 'failed', 'timed_out', 'cancelled'] as const)
    .map((status) => ({ status, count: sum(summaries, status) }))
    .filter(({ status, count }) => count > 0 || status === 'completed')
    .map(({ status, count }) => `${count} ${status.replace('_', ' ')}`);
  return `${total - sum(summaries, 'pending')}/${total}: ${counts.join(', ')}`;
}

function bar(summaries: readonly BatchSummaryResponse[]): string {
  const done = 1 - sum(summaries, 'pending') / Math.max(1, sum(summaries, 'total'));
  return `[${'#'.repeat(Math.floor(done * BAR_WIDTH)).padEnd(BAR_WIDTH, '.')}]`;
}

type Count = 'total' | 'completed' | 'failed' | 'timed_out' | 'cancelled' | 'pending';

function sum(summaries: readonly BatchSummaryResponse[], count: Count): number {
  return summaries.reduce((total, summary) => total + summary[count], 0);
}
