import type { CallOptions } from './call-options.js';
import { TimeoutError } from './errors.js';
import type { Client } from './generated/client/index.js';
import { cancelBatch, exportBatch, getBatch } from './generated/sdk.gen.js';
import type {
  BatchProfileResponse,
  BatchResponse,
  BatchSummaryResponse,
  ExportBatchData,
  LookupStatus,
  SubmittedBatchResponse,
} from './generated/types.gen.js';
import { itemsOf } from './pages.js';
import { poll } from './poll.js';

/** Often at first, when somebody may be looking on, and then less. The end is told at once all the same. */
const HOLDS_SECONDS = [1, 1, 2, 3];
const LATER_HOLD_SECONDS = 5;

export type ExportFormat = NonNullable<NonNullable<ExportBatchData['query']>['format']>;

export interface FollowOptions extends CallOptions {
  /** Seconds after which to give up; without it, the server's own deadline is what ends a batch. */
  timeout?: number;
}

export interface ResultsOptions extends CallOptions {
  /** Only items in this status. */
  status?: LookupStatus;
  /** How many are read at a time, 1 to 1,000. Default: 100. */
  pageSize?: number;
}

/** A batch on the server. Making one of these asks nothing. */
export class Batch {
  constructor(
    private readonly client: Client,
    readonly id: string,
    /** What the submission was answered with; only there where it was submitted. */
    readonly receipt?: SubmittedBatchResponse,
  ) {}

  /** Where it stands, without its profiles. */
  summary({ wait = 0, signal }: CallOptions & { wait?: number } = {}): Promise<BatchSummaryResponse> {
    return this.read({ view: 'summary', wait }, signal);
  }

  /** Where it stands, each time that something changed; the last one is the end. */
  async *progress({
    timeout = Infinity,
    signal,
  }: FollowOptions = {}): AsyncGenerator<BatchSummaryResponse, void> {
    const answers = poll({
      ask: (wait) => this.summary({ wait, signal }),
      isDone: hasEnded,
      holdSeconds: (round) => HOLDS_SECONDS[round] ?? LATER_HOLD_SECONDS,
      seconds: timeout,
      signal,
    });
    let last: BatchSummaryResponse | undefined;
    for await (const summary of answers) {
      if (last?.pending !== summary.pending || hasEnded(summary)) yield summary;
      last = summary;
    }
    if (!last || !hasEnded(last)) throw this.stillRunning();
  }

  async wait(options: FollowOptions = {}): Promise<BatchSummaryResponse> {
    for await (const summary of this.progress(options)) if (hasEnded(summary)) return summary;
    throw this.stillRunning();
  }

  /** Every item in the order sent, as it stands now: `wait()` first for the final ones. */
  results({
    status,
    pageSize = 100,
    signal,
  }: ResultsOptions = {}): AsyncGenerator<BatchProfileResponse, void> {
    return itemsOf(
      (cursor) => this.read({ status, cursor, limit: pageSize }, signal),
      ({ profiles }) => profiles,
    );
  }

  /** What is pending is refunded. Cancelling again changes nothing. */
  cancel({ signal }: CallOptions = {}): Promise<BatchSummaryResponse> {
    return cancelBatch({ client: this.client, path: { id: this.id }, signal });
  }

  /** The results as they come from the server, however many they are. */
  async export(format: ExportFormat, { signal }: CallOptions = {}): Promise<ReadableStream<Uint8Array>> {
    const answer: unknown = await exportBatch({
      client: this.client,
      path: { id: this.id },
      query: { format },
      parseAs: 'stream',
      signal,
    });
    return answer as ReadableStream<Uint8Array>;
  }

  private read(
    query: { view?: 'summary'; wait?: number; status?: LookupStatus; cursor?: string; limit?: number },
    signal?: AbortSignal,
  ): Promise<BatchResponse> {
    return getBatch({ client: this.client, path: { id: this.id }, query, signal });
  }

  private stillRunning(): TimeoutError {
    return new TimeoutError({
      code: 'batch_pending',
      message: `The batch ${this.id} has not ended yet. It goes on: come back to it with openBatch.`,
      details: { batch_id: this.id },
    });
  }
}

function hasEnded({ status }: BatchSummaryResponse): boolean {
  return status !== 'pending';
}
