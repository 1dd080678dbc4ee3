import {
  type BreakerRules,
  type GateRecord,
  judgeSetback,
  type Setback,
} from '../../../src/modules/visiting/gates/breaker.js';

const RULES: BreakerRules = { refusalsBeforePause: 3, pauseSeconds: 3_600 };
const OPEN: GateRecord = { refused: [], pauses: 0, isProbing: false };

function refusal(
  profile: string,
  details: { isChallenge?: boolean; retryAfterSeconds?: number } = {},
): Setback {
  const { isChallenge = false, retryAfterSeconds = null } = details;
  return { kind: 'refused', profile, isChallenge, retryAfterSeconds };
}

describe('what a setback changes at a gate', () => {
  it('remembers a refusal and stays open', () => {
    expect(judgeSetback(OPEN, refusal('a'), RULES)).toEqual({
      refused: ['a'],
      pauses: 0,
      shutForSeconds: null,
    });
  });

  it('shuts it when enough different profiles were refused in a row', () => {
    const gate = { ...OPEN, refused: ['a', 'b'] };
    expect(judgeSetback(gate, refusal('c'), RULES)).toEqual({
      refused: [],
      pauses: 1,
      shutForSeconds: 3_600,
    });
  });

  it('counts a profile once, for one that is never served must not stop all others', () => {
    const gate = { ...OPEN, refused: ['a', 'b'] };
    expect(judgeSetback(gate, refusal('b'), RULES)).toMatchObject({
      refused: ['a', 'b'],
      shutForSeconds: null,
    });
  });

  it('shuts it at once for a challenge', () => {
    const challenge = refusal('a', { isChallenge: true });
    expect(judgeSetback(OPEN, challenge, RULES)).toMatchObject({ pauses: 1, shutForSeconds: 3_600 });
  });

  it('shuts it for as long as the site asks, and never for less than the pause', () => {
    expect(judgeSetback(OPEN, refusal('a', { retryAfterSeconds: 90 }), RULES)).toEqual({
      refused: ['a'],
      pauses: 0,
      shutForSeconds: 90,
    });
    const gate = { ...OPEN, refused: ['a', 'b'] };
    expect(judgeSetback(gate, refusal('c', { retryAfterSeconds: 90 }), RULES).shutForSeconds).toBe(3_600);
    expect(judgeSetback(gate, refusal('c', { retryAfterSeconds: 7_200 }), RULES).shutForSeconds).toBe(7_200);
  });

  it('takes nobody’s word for more than a day', () => {
    const setback = refusal('a', { retryAfterSeconds: 999_999_999 });
    expect(judgeSetback(OPEN, setback, RULES).shutForSeconds).toBe(86_400);
  });

  it('shuts it for longer each time a probe is refused, up to four pauses', () => {
    const pauses = [0, 1, 2, 3, 40].map(
      (count) =>
        judgeSetback({ refused: [], pauses: count, isProbing: true }, refusal('a'), RULES).shutForSeconds,
    );
    expect(pauses).toEqual([3_600, 7_200, 14_400, 14_400, 14_400]);
  });

  it('never shuts it for refusals when there is no limit', () => {
    const lenient = { ...RULES, refusalsBeforePause: null };
    const challenge = refusal('a', { isChallenge: true, retryAfterSeconds: 60 });
    expect(judgeSetback(OPEN, challenge, lenient)).toEqual({ refused: [], pauses: 0, shutForSeconds: null });
  });

  it('lets an unreachable proxy rest longer each time, for an hour at most', () => {
    const rests = [0, 1, 2, 50].map(
      (pauses) => judgeSetback({ ...OPEN, pauses }, { kind: 'unreachable' }, RULES).shutForSeconds,
    );
    expect(rests).toEqual([30, 60, 120, 3_600]);
  });
});
