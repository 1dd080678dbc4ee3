import { Doorkeeper } from '../../../web/src/session/doorkeeper.js';

const LOUD = { isQuiet: false };
const QUIET = { isQuiet: true };

describe('the keeper of doors', () => {
  it('asks once for all who wait', async () => {
    const keeper = new Doorkeeper();
    const waiting = [keeper.open('sign-in', LOUD), keeper.open('sign-in', QUIET)];
    expect(keeper.asked.value).toBe('sign-in');
    keeper.opened('sign-in');
    expect(await Promise.all(waiting)).toEqual([true, true]);
    expect(keeper.asked.value).toBeUndefined();
  });

  it('asks for the session first, without which no code can be had, and then goes on', async () => {
    const keeper = new Doorkeeper();
    const confirming = keeper.open('confirmation', LOUD);
    expect(keeper.asked.value).toBe('confirmation');
    void keeper.open('sign-in', LOUD);
    expect(keeper.asked.value).toBe('sign-in');
    // Whoever signed in has entered a code just now.
    keeper.opened('sign-in', 'confirmation');
    expect(await confirming).toBe(true);
  });

  it('does not ask again, who said no, for what goes on by itself', async () => {
    const keeper = new Doorkeeper();
    const first = keeper.open('sign-in', QUIET);
    keeper.refuse('sign-in');
    expect(await first).toBe(false);
    expect(await keeper.open('sign-in', QUIET)).toBe(false);
    expect(keeper.asked.value).toBeUndefined();

    void keeper.open('sign-in', LOUD);
    expect(keeper.asked.value).toBe('sign-in');
    keeper.opened('sign-in');
    void keeper.open('sign-in', QUIET);
    expect(keeper.asked.value).toBe('sign-in');
  });

  it('tells those who follow it what is asked', () => {
    const keeper = new Doorkeeper();
    const seen: unknown[] = [];
    const stop = keeper.asked.listen((door) => seen.push(door));
    void keeper.open('confirmation', LOUD);
    keeper.refuse('confirmation');
    stop();
    void keeper.open('sign-in', LOUD);
    expect(seen).toEqual(['confirmation', undefined]);
  });
});
