import { Injectable } from '@nestjs/common';

/** Whole batches that one workspace gets made at once in this process, so that they leave room for others. */
const AT_ONCE = 2;

interface Line {
  taken: number;
  waiting: (() => void)[];
}

/** Has each workspace wait for its own: nobody's many large answers take every connection to the database. */
@Injectable()
export class BatchTurns {
  private readonly lines = new Map<string, Line>();

  async take<T>(accountId: string, work: () => Promise<T>): Promise<T> {
    const line = this.lines.get(accountId) ?? { taken: 0, waiting: [] };
    this.lines.set(accountId, line);
    // Whoever ends hands its place on, so that `taken` counts it for the next.
    if (line.taken < AT_ONCE) line.taken += 1;
    else await new Promise<void>((begin) => line.waiting.push(begin));
    try {
      return await work();
    } finally {
      this.leave(accountId, line);
    }
  }

  private leave(accountId: string, line: Line): void {
    const next = line.waiting.shift();
    if (next) next();
    else line.taken -= 1;
    if (line.taken === 0) this.lines.delete(accountId);
  }
}
