import { SETTINGS } from '../../src/config/env.js';
import { judge, retryAfterSeconds } from '../../src/modules/callbacks/sending/retry-policy.js';

const WAITS = SETTINGS.CALLBACK_RETRY_SECONDS.read(undefined, {});
const HOUR = 3_600;

const answered = (status: number, seconds: number | null = null) => ({ status, retryAfterSeconds: seconds });

describe('after a try', () => {
  it.each([200, 201, 204, 299])('%i is a success', (status) => {
    expect(judge(answered(status), 0, WAITS)).toEqual({ state: 'delivered' });
  });

  it('410 is the end, whatever is left of the schedule', () => {
    expect(judge(answered(410), 0, WAITS)).toEqual({ state: 'failed' });
  });

  it.each([
    [0, 5],
    [1, 300],
    [2, 1_800],
    [3, 2 * HOUR],
    [4, 5 * HOUR],
    [5, 10 * HOUR],
    [6, 14 * HOUR],
    [7, 20 * HOUR],
    [8, 24 * HOUR],
  ])(
    'that failed with %i before it, the next one follows after %i seconds and up to a tenth more',
    (failures, wait) => {
      for (const reply of [null, answered(302), answered(404), answered(500)]) {
        const verdict = judge(reply, failures, WAITS);
        if (verdict.state !== 'pending') throw new Error(verdict.state);
        expect(verdict.afterSeconds).toBeGreaterThanOrEqual(wait);
        expect(verdict.afterSeconds).toBeLessThanOrEqual(wait * 1.1);
      }
    },
  );

  it('that was the tenth and failed, there is no other', () => {
    expect(judge(null, 9, WAITS)).toEqual({ state: 'failed' });
  });

  it.each([
    ['is waited for', 0, 60, 60],
    ['is not waited for when the schedule waits longer', 2, 60, 1_800],
    ['is waited for a day at most', 0, 10 * 24 * HOUR, 24 * HOUR],
  ])('what the receiver asks for %s', (_, failures, wish, wait) => {
    const verdict = judge(answered(503, wish), failures, WAITS);
    if (verdict.state !== 'pending') throw new Error(verdict.state);
    expect(verdict.afterSeconds).toBeGreaterThanOrEqual(wait);
    expect(verdict.afterSeconds).toBeLessThanOrEqual(wait * 1.1);
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-03-05T10:30:00Z');

  it.each([
    ['120', 120],
    ['0', 0],
    ['Thu, 05 Mar 2026 10:31:30 GMT', 90],
    ['Thu, 05 Mar 2026 10:00:00 GMT', 0],
    ['soon', null],
    ['-5 apples', null],
    ['', null],
    [undefined, null],
  ])('%s means %s seconds', (header, seconds) => {
    expect(retryAfterSeconds(header, now)).toBe(seconds);
  });
});

describe('CALLBACK_RETRY_SECONDS', () => {
  it('may be any schedule', () => {
    expect(SETTINGS.CALLBACK_RETRY_SECONDS.read('1, 2,3', {})).toEqual([1, 2, 3]);
  });

  it.each(['1,,2', 'soon', '-1', '1.5', '604801'])('must not be %s', (text) => {
    expect(() => SETTINGS.CALLBACK_RETRY_SECONDS.read(text, {})).toThrow('must be whole numbers');
  });
});
