import {
  followBatch,
  type NewsSource,
  type Progress,
} from '../../../web/src/pages/batches/following/follow-batch.js';

const CUT = new Error('cut');
const GONE = new Error('gone');

const progress = (completed: number): Progress => ({
  status: completed === 3 ? 'completed' : 'pending',
  total: 3,
  completed,
  failed: 0,
  timed_out: 0,
  cancelled: 0,
  pending: 3 - completed,
});

/** What each try to get events brings, and each question; an error in place of a number is thrown. */
class StandInSource implements NewsSource {
  readonly pauses: number[] = [];

  constructor(
    private readonly tries: (number | Error)[][],
    private readonly answers: (number | Error)[] = [],
  ) {}

  async *events(): AsyncGenerator<Progress> {
    for (const step of this.tries.shift() ?? [CUT]) {
      if (typeof step !== 'number') throw step;
      yield progress(step);
    }
  }

  async ask(): Promise<Progress> {
    const step = this.answers.shift() ?? CUT;
    if (typeof step !== 'number') throw step;
    return progress(step);
  }

  async pause(milliseconds: number): Promise<void> {
    this.pauses.push(milliseconds);
  }

  isFinal(error: unknown): boolean {
    return error === GONE;
  }
}

/** All that was told, in order. */
async function told(source: NewsSource, signal = new AbortController().signal): Promise<string[]> {
  const heard: string[] = [];
  const reader = {
    news: ({ completed }: Progress) => heard.push(String(completed)),
    connection: (connection: string) => heard.push(connection),
  };
  await followBatch(source, reader, signal);
  return heard;
}

describe('a batch that is followed', () => {
  it('is told live until its end', async () => {
    expect(await told(new StandInSource([[0, 1, 3]]))).toEqual(['live', '0', 'live', '1', 'live', '3']);
  });

  it('goes on after its events broke off', async () => {
    const source = new StandInSource(
      [
        [0, CUT],
        [2, 3],
      ],
      [1, 1, 1],
    );
    expect((await told(source)).filter((word) => /\d/.test(word))).toEqual(['0', '1', '1', '1', '2', '3']);
  });

  it('is asked for where events never come', async () => {
    const source = new StandInSource([[], [], []], [0, 1, 2, 3]);
    expect(await told(source)).toEqual(['asked', '0', 'asked', '1', 'asked', '2', 'asked', '3']);
  });

  it('says when it is cut off, pauses longer and longer, and comes back', async () => {
    const cuts = Array.from({ length: 7 }, () => CUT);
    const source = new StandInSource([[0, CUT], ...cuts.map((cut) => [cut])], [...cuts, 3]);
    const words = await told(source);
    expect([words.filter((word) => word === 'cut').length, words.slice(-2)]).toEqual([7, ['asked', '3']]);
    expect(source.pauses).toEqual([500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000]);
  });

  it('is given up when there is nothing to come back to', async () => {
    await expect(told(new StandInSource([[CUT]], [GONE]))).rejects.toBe(GONE);
  });

  it('is left alone once nobody looks on', async () => {
    const ended = AbortSignal.abort();
    expect(await told(new StandInSource([[0, 1]]), ended)).toEqual([]);
  });
});
