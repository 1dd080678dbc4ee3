import {
  actionWords,
  actorWords,
  detailWords,
  type ToldEvent,
} from '../../../web/src/pages/settings/audit-words.js';

const EVENT: ToldEvent = {
  actor: 'key',
  actor_key_prefix: 'sk_live_aBcD',
  action: 'key.rotated',
  target_id: '5a',
  details: {},
};

describe('the audit in words', () => {
  it.each([
    ['key', 'sk_live_aBcD', 'Key sk_live_aBcD…'],
    ['key', 'dashboard', 'You, in the dashboard'],
    ['owner', null, 'You, by mail'],
    ['operator', null, 'Operator'],
    ['system', null, 'The service'],
    ['robot', null, 'Robot'],
  ])('calls the actor %s with %s “%s”', (actor, actor_key_prefix, words) => {
    expect(actorWords({ ...EVENT, actor, actor_key_prefix })).toBe(words);
  });

  it('can name an action that is new', () => {
    expect(actionWords(EVENT)).toBe('Replaced an API key');
    expect(actionWords({ ...EVENT, action: 'export.begun_early' })).toBe('Export begun early');
  });

  it.each([
    [
      { new_key_id: '5b', new_prefix: 'sk_live_xYz', grace_hours: 24 },
      'the new one is sk_live_xYz…, works for 24\u00a0hours more',
    ],
    [{ prefix: 'sk_live_aBcD', grace_hours: 0 }, 'sk_live_aBcD…, at once'],
    [
      { prefix: 'p', scopes: ['a', 'b'], credit_limit: null, expires_at: null },
      'p…, 2\u00a0scopes, no cap, never expires',
    ],
    [{ expires_at: '2026-03-05T10:30:00.000Z' }, 'expires 5 Mar 2026'],
    [{ credits: 100, amount_cents: 100, currency: 'usd' }, '100\u00a0credits, $1.00'],
    [{ amount: 5, cause: 'signup:9' }, '5\u00a0credits, as a welcome'],
    [{ from: 'free', to: 'business' }, 'from free to business'],
    [{ ended: 2 }, '2\u00a0sessions'],
    [{ renamed: true }, 'renamed'],
    [{ moon_phase: '<b>full</b>' }, 'moon phase: <b>full</b>'],
    [{}, ''],
  ])('tells %j as “%s”', (details, words) => {
    expect(detailWords({ ...EVENT, details })).toBe(words);
  });
});
