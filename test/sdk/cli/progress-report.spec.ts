import { PassThrough } from 'node:stream';
import { ProgressReport } from '../../../sdk/cli/src/progress-report.js';
import type { BatchSummaryResponse } from '../../../sdk/typescript/src/index.js';

/** As far as the report reads it. */
function summaryOf(completed: number, failed: number, pending: number): BatchSummaryResponse {
  const total = completed + failed + pending;
  const counts = { total, completed, failed, pending, timed_out: 0, cancelled: 0 };
  return {
    ...counts,
    id: 'b',
    status: 'pending',
    credits_charged: total,
    credits_refunded: 0,
    callback_url: null,
    callback_status: null,
    created_at: '',
    updated_at: '',
  };
}

function report(isTTY: boolean, ...steps: BatchSummaryResponse[][]): string {
  const stream = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY });
  const progress = new ProgressReport(stream);
  for (const step of steps) progress.show(step);
  progress.end();
  return stream.read();
}

describe('the progress of batches', () => {
  const STEPS = [[summaryOf(0, 0, 3)], [summaryOf(1, 0, 2)], [summaryOf(1, 0, 2)], [summaryOf(2, 1, 0)]];

  it('is a line for each change where nobody looks on', () => {
    expect(report(false, ...STEPS)).toBe('0/3: 0 completed\n1/3: 1 completed\n3/3: 2 completed, 1 failed\n');
  });

  it('is a bar that moves on a terminal', () => {
    const shown = report(true, ...STEPS)
      .split('\r')
      .slice(1);
    expect(shown).toEqual([
      `[${'.'.repeat(30)}] 0/3: 0 completed\u001b[K`,
      `[${'#'.repeat(10)}${'.'.repeat(20)}] 1/3: 1 completed\u001b[K`,
      `[${'#'.repeat(30)}] 3/3: 2 completed, 1 failed\u001b[K\n`,
    ]);
  });

  it('is that of all of them', () => {
    expect(report(false, [summaryOf(5, 0, 0), summaryOf(1, 2, 2)])).toBe('8/10: 6 completed, 2 failed\n');
  });
});
