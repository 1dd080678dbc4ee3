import type { Batch, BatchOptions, BatchSummaryResponse, LinkFetch } from '@linkfetch/sdk';
import { ProgressReport } from './progress-report.js';
import { say, type Terminal } from './terminal.js';

/** The most that one batch takes. */
const BATCH_SIZE = 1_000;

/** As many batches as the addresses need, followed as one. */
export class BatchRun {
  readonly batches: Batch[] = [];

  constructor(
    private readonly ll: LinkFetch,
    private readonly terminal: Terminal,
  ) {}

  resume(ids: readonly string[]): void {
    for (const id of ids) this.batches.push(this.ll.openBatch(id));
  }

  /** Each batch is named as soon as it is taken, so that whatever happens next, nobody has to search for it. */
  async submit(addresses: readonly string[], options: BatchOptions): Promise<void> {
    for (let sent = 0; sent < addresses.length; sent += BATCH_SIZE) {
      // Only between two: of one that is on its way nobody would learn the id.
      this.terminal.interrupted.throwIfAborted();
      const batch = await this.ll.batch(addresses.slice(sent, sent + BATCH_SIZE), options);
      this.batches.push(batch);
      say(this.terminal.stderr, describe(batch));
    }
  }

  async follow(): Promise<void> {
    const { stderr, interrupted: signal } = this.terminal;
    const summaries = await Promise.all(this.batches.map((batch) => batch.summary({ signal })));
    const report = new ProgressReport(stderr);
    try {
      for (const [index, batch] of this.batches.entries()) {
        for await (const summary of batch.progress({ signal }))
          report.show(replaced(summaries, index, summary));
      }
    } finally {
      report.end();
    }
  }
}

function replaced(summaries: BatchSummaryResponse[], index: number, summary: BatchSummaryResponse) {
  summaries[index] = summary;
  return summaries;
}

function describe({ id, receipt }: Batch): string {
  const { total = 0, cached = 0 } = receipt?.data ?? {};
  return `Batch ${id}: ${total} addresses, ${receipt?.credits_charged} credits, ${cached} free`;
}
