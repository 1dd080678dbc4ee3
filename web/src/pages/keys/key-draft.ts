import type { CreateKeyRequest, KeyResponse, Mode, Scope, UpdateKeyRequest } from '../../api/index.js';
import { type Expiry, expiresAt } from './expiry.js';
import { ALL_SCOPES, inOrder } from './scopes.js';

/** What can be changed of a key later as well, as it is written. */
export interface KeyTerms {
  name: string;
  /** Empty for no cap. */
  cap: string;
  expiry: Expiry;
  /** The time of one's own; empty while it is none. */
  ownExpiry: string;
}

export interface KeyDraft extends KeyTerms {
  mode: Mode;
  scopes: readonly Scope[];
}

export function newDraft(mode: Mode): KeyDraft {
  return { name: '', mode, scopes: ALL_SCOPES, cap: '', expiry: 'never', ownExpiry: '' };
}

export function termsOf({ name, credit_limit, expires_at }: KeyResponse): KeyTerms {
  return {
    name,
    cap: credit_limit === null ? '' : String(credit_limit),
    expiry: expires_at === null ? 'never' : 'own',
    ownExpiry: expires_at ?? '',
  };
}

export function creationOf({ name, mode, scopes, ...terms }: KeyDraft, now: number): CreateKeyRequest {
  return {
    name,
    mode,
    scopes: inOrder(scopes),
    credit_limit: capOf(terms.cap),
    expires_at: expiresAt(terms.expiry, terms.ownExpiry, now),
  };
}

/** Only what differs: what another tab changed meanwhile is left alone. */
export function changesOf(key: KeyResponse, terms: KeyTerms, now: number): UpdateKeyRequest {
  const [cap, expires] = [capOf(terms.cap), expiresAt(terms.expiry, terms.ownExpiry, now)];
  return {
    ...(terms.name === key.name ? {} : { name: terms.name }),
    ...(cap === key.credit_limit ? {} : { credit_limit: cap }),
    ...(expires === key.expires_at ? {} : { expires_at: expires }),
  };
}

function capOf(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}
