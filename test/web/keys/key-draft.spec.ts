import type { KeyResponse } from '@linkfetch/sdk';
import { changesOf, creationOf, newDraft, termsOf } from '../../../web/src/pages/keys/key-draft.js';

const NOW = Date.parse('2026-03-05T10:30:00Z');

const KEY: KeyResponse = {
  id: '507f1f77bcf86cd799439011',
  name: 'CI',
  prefix: 'sk_live_aBcD',
  mode: 'live',
  scopes: ['scrape:read'],
  status: 'active',
  lineage_id: '507f1f77bcf86cd799439011',
  is_account_key: false,
  credit_limit: 100,
  credits_used: 8,
  created_at: '2026-03-05T10:30:00.000Z',
  last_used_at: null,
  expires_at: '2026-06-05T10:30:00.000Z',
  revoked_at: null,
  stops_at: null,
};

describe('what is written of a key', () => {
  it('becomes a key without cap and expiry where nothing is said', () => {
    expect(
      creationOf({ ...newDraft('test'), name: 'CI', scopes: ['keys:read', 'scrape:read'] }, NOW),
    ).toEqual({
      name: 'CI',
      mode: 'test',
      scopes: ['scrape:read', 'keys:read'],
      credit_limit: null,
      expires_at: null,
    });
  });

  it('counts days from now, and takes a time of one’s own as it is', () => {
    const draft = { ...newDraft('live'), cap: ' 0 ' };
    expect(creationOf({ ...draft, expiry: '30' }, NOW)).toMatchObject({
      credit_limit: 0,
      expires_at: '2026-04-04T10:30:00.000Z',
    });
    const own = '2027-01-01T00:00:00+01:00';
    expect(creationOf({ ...draft, expiry: 'own', ownExpiry: own }, NOW).expires_at).toBe(own);
  });

  it('changes nothing that was not changed', () => {
    expect(changesOf(KEY, termsOf(KEY), NOW)).toEqual({});
    expect(
      changesOf(
        { ...KEY, credit_limit: null, expires_at: null },
        termsOf({ ...KEY, credit_limit: null, expires_at: null }),
        NOW,
      ),
    ).toEqual({});
  });

  it('sends each change, a cap and an expiry that end included', () => {
    const terms = { ...termsOf(KEY), name: 'CD', cap: '', expiry: 'never' as const };
    expect(changesOf(KEY, terms, NOW)).toEqual({ name: 'CD', credit_limit: null, expires_at: null });
  });
});
