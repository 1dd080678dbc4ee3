import { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import type { Caller } from '../keys/index.js';
import { Standing } from '../sessions/index.js';
import type { BatchWithProgress } from './batch.js';
import { BatchReader } from './batch-reader.js';
import { BatchWatch } from './batch-watch.js';

/** Proxies on the way close a connection that is silent for longer than about half a minute. */
const HEARTBEAT_SECONDS = 15;

/** How soon a client comes back after a connection broke. */
const RETRY_MS = 3_000;

/** The progress of a batch as server-sent events, until it or the right to hear of it ends. */
@Injectable()
export class BatchEvents {
  constructor(
    private readonly reader: BatchReader,
    private readonly watch: BatchWatch,
    private readonly standing: Standing,
  ) {}

  /** Null when the client has heard of the end already: an answer without content keeps it from asking again. */
  async open(caller: Caller, id: string, lastEventId: string | undefined): Promise<StreamableFile | null> {
    const { status, version } = await this.reader.get(caller, id);
    if (status !== 'pending' && lastEventId === String(version)) return null;
    return new StreamableFile(Readable.from(this.follow(caller, id)), { type: 'text/event-stream' });
  }

  private async *follow(caller: Caller, id: string): AsyncGenerator<string> {
    yield `retry: ${RETRY_MS}\n\n`;
    for (let told = 0; !this.watch.hasStopped; ) {
      if (!(await this.standing.lasts(caller))) return;
      const batch = await this.reader.getSummary(caller, id);
      yield batch.version === told ? ': still here\n\n' : eventOf(batch);
      if (batch.status !== 'pending') return;
      told = batch.version;
      await this.watch.untilChanged(id, told, HEARTBEAT_SECONDS);
    }
  }
}

/** Named `progress` until the last one, which is named as the batch ended. */
function eventOf(batch: BatchWithProgress): string {
  const { id, status, total, completed, failed, timed_out, cancelled, pending, version } = batch;
  const name = status === 'pending' ? 'progress' : status;
  const data = JSON.stringify({ id, status, total, completed, failed, timed_out, cancelled, pending });
  return `id: ${version}\nevent: ${name}\ndata: ${data}\n\n`;
}
