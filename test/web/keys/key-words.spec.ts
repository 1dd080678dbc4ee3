import { isShown, quoted, tryIt } from '../../../web/src/pages/keys/key-words.js';
import { revocationInWords } from '../../../web/src/pages/keys/revocation.js';

describe('a key in words', () => {
  it('is looked for by whether it works', () => {
    const statuses = ['active', 'in_grace', 'revoked', 'expired'] as const;
    const shown = (wanted: 'working' | 'ended' | 'all') =>
      statuses.filter((status) => isShown({ status }, wanted));
    expect(shown('working')).toEqual(['active', 'in_grace']);
    expect(shown('ended')).toEqual(['revoked', 'expired']);
    expect(shown('all')).toEqual(statuses);
  });

  it('has a name that fits into a sentence', () => {
    expect(quoted({ name: 'CI' })).toBe('“CI”');
    expect([...quoted({ name: '\u{1f469}'.repeat(100) })].length).toBeLessThan(50);
  });

  it('is tried by a call that costs nothing', () => {
    expect(tryIt('https://api.example.org', 'sk_live_x')).toBe(
      'curl https://api.example.org/api/v1/whoami \\\n  -H "X-API-Key: sk_live_x"',
    );
  });

  it('is said to have stopped only where it was this click that stopped it', () => {
    const key = { name: 'CI', status: 'revoked' } as Parameters<typeof revocationInWords>[0]['key'];
    expect(revocationInWords({ key, wasOver: false })).toMatch(/refused from now on/);
    expect(revocationInWords({ key, wasOver: true })).toMatch(/had stopped working already/);
    expect(revocationInWords({ key: { ...key, status: 'in_grace' }, wasOver: false })).toMatch(/grace ends/);
  });
});
