import { explained, signed } from '../../../web/src/pages/credits/ledger-words.js';

describe('the words for a change of the balance', () => {
  it.each([
    ['charge', 'lookup:5a', 'Lookup', '/app/look-up/5a'],
    ['refund', 'lookup:5a', 'Lookup refunded', '/app/look-up/5a'],
    ['purchase', 'purchase:7b', 'Credits bought', '/app/credits?purchase=7b'],
    ['clawback', 'purchase:7b:1', 'Taken back', '/app/credits?purchase=7b'],
    ['adjustment', 'purchase:7b:2', 'Given back', '/app/credits?purchase=7b'],
    ['clawback', 'debt:104', 'Paid what was owed', undefined],
    ['grant', 'signup:9c', 'Welcome credits', undefined],
    ['grant', 'operator:9c', 'Granted', undefined],
  ])('for a %s of %s are “%s”', (kind, cause, title, href) => {
    expect(explained({ kind, cause })).toMatchObject({ title, ...(href && { href }) });
  });

  it('show the cause of what is not known yet', () => {
    expect(explained({ kind: 'charge', cause: 'export:1' })).toEqual({ title: 'Charged', more: 'export:1' });
    expect(explained({ kind: 'gift', cause: '<script>' })).toEqual({ title: 'gift', more: '<script>' });
  });

  it('lead nowhere but to pages of the dashboard', () => {
    expect(explained({ kind: 'charge', cause: 'lookup:../../x?y' }).href).toBe(
      '/app/look-up/..%2F..%2Fx%3Fy',
    );
  });

  it('have a sign either way', () => {
    expect([signed(100, String), signed(-1, String)]).toEqual(['+100', '\u22121']);
  });
});
