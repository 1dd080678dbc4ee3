import { setImmediate as breath } from 'node:timers/promises';
import { BatchTurns } from '../../src/modules/batches/batch-turns.js';

/** Work that runs until it is told to end, and notes when it began. */
function workOf(begun: string[], name: string) {
  const { promise, resolve } = Promise.withResolvers<string>();
  const work = () => {
    begun.push(name);
    return promise;
  };
  return { work, end: () => resolve(name) };
}

describe('the turns of a workspace', () => {
  it('let two begin, and each further one when another has ended, in order', async () => {
    const turns = new BatchTurns();
    const begun: string[] = [];
    const works = ['a', 'b', 'c', 'd'].map((name) => workOf(begun, name));
    const all = works.map(({ work }) => turns.take('one', work));
    await breath();
    expect(begun).toEqual(['a', 'b']);

    works[1]?.end();
    await breath();
    expect(begun).toEqual(['a', 'b', 'c']);

    for (const { end } of works) end();
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('keep no other workspace waiting', async () => {
    const turns = new BatchTurns();
    const begun: string[] = [];
    const works = ['a', 'b', 'c'].map((name) => workOf(begun, name));
    const all = works.map(({ work }) => turns.take('one', work));
    expect(await turns.take('another', async () => 'at once')).toBe('at once');

    for (const { end } of works) end();
    await Promise.all(all);
  });

  it('go on after a failure, and again after all have ended', async () => {
    const turns = new BatchTurns();
    for (let round = 0; round < 3; round += 1) {
      const failing = Array.from({ length: 5 }, () =>
        turns.take('one', () => Promise.reject(new Error('no'))),
      );
      const ended = await Promise.allSettled(failing);
      expect(ended.map(({ status }) => status)).toEqual(Array(5).fill('rejected'));
    }
    expect(await turns.take('one', async () => 'fine')).toBe('fine');
  });
});
