import { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import type { Caller } from '../keys/index.js';
import { ALL_ITEMS } from './batch.js';
import { BatchItemsRepository } from './batch-items.repository.js';
import { BatchReader } from './batch-reader.js';
import type { ExportFormat } from './dto/requests.js';
import { FORMATS } from './export-formats.js';

/** Read at a time: even of the longest profiles so few are only some megabytes. */
const CHUNK = 100;

/** Streams the results of a batch. The next chunk is read when the receiver has taken the one before. */
@Injectable()
export class BatchExport {
  constructor(
    private readonly reader: BatchReader,
    private readonly items: BatchItemsRepository,
  ) {}

  async open(caller: Caller, id: string, format: ExportFormat): Promise<StreamableFile> {
    await this.reader.get(caller, id);
    return new StreamableFile(Readable.from(this.write(id, format)), {
      type: FORMATS[format].type,
      disposition: `attachment; filename="batch-${id}.${format}"`,
    });
  }

  private async *write(id: string, format: ExportFormat): AsyncGenerator<string> {
    const { head, separator, write, tail } = FORMATS[format];
    if (head) yield head;
    for (let after = ALL_ITEMS.after, isFirst = true; ; isFirst = false) {
      const items = await this.items.page(id, { ...ALL_ITEMS, after, limit: CHUNK });
      if (items.length > 0) yield (isFirst ? '' : separator) + items.map(write).join(separator);
      after = items.at(-1)?.position ?? after;
      if (items.length < CHUNK) break;
    }
    if (tail) yield tail;
  }
}
