import type { CallOptions } from './call-options.js';
import type { Client } from './generated/client/index.js';
import {
  createKey,
  deleteKey,
  getKey,
  listKeys,
  revokeKey,
  rotateKey,
  updateKey,
} from './generated/sdk.gen.js';
import type {
  CreatedKeyResponse,
  KeyResponse,
  Mode,
  RotatedKeyResponse,
  Scope,
} from './generated/types.gen.js';
import { itemsOf } from './pages.js';

export interface NewKey {
  name: string;
  mode: Mode;
  /** Without it, those of the calling key. */
  scopes?: Scope[];
  /** The most the key may spend; null leaves it to the balance. */
  creditLimit?: number | null;
  expiresAt?: Date | null;
}

export type KeyChanges = Partial<Pick<NewKey, 'name' | 'creditLimit' | 'expiresAt'>>;

export interface GraceOptions extends CallOptions {
  /** For how long the old key still works, 0 to 24; 24 by default. */
  graceHours?: number;
}

export class Keys {
  constructor(private readonly client: Client) {}

  list({ signal }: CallOptions = {}): AsyncGenerator<KeyResponse, void> {
    return itemsOf(
      (cursor) => listKeys({ client: this.client, query: { cursor }, signal }),
      ({ keys }) => keys,
    );
  }

  get(id: string, { signal }: CallOptions = {}): Promise<KeyResponse> {
    return getKey({ client: this.client, path: { id }, signal });
  }

  /** The only answer that ever holds the key itself, in `api_key`. */
  create({ name, mode, scopes, ...rest }: NewKey, { signal }: CallOptions = {}): Promise<CreatedKeyResponse> {
    return createKey({ client: this.client, body: { name, mode, scopes, ...asSent(rest) }, signal });
  }

  update(id: string, { name, ...rest }: KeyChanges, { signal }: CallOptions = {}): Promise<KeyResponse> {
    return updateKey({ client: this.client, path: { id }, body: { name, ...asSent(rest) }, signal });
  }

  /** A new key in place of this one, which works on for the grace. */
  rotate(id: string, { graceHours, signal }: GraceOptions = {}): Promise<RotatedKeyResponse> {
    return rotateKey({ client: this.client, path: { id }, body: { grace_hours: graceHours }, signal });
  }

  revoke(id: string, { graceHours, signal }: GraceOptions = {}): Promise<KeyResponse> {
    return revokeKey({ client: this.client, path: { id }, body: { grace_hours: graceHours }, signal });
  }

  /** Revoked now, without a grace. */
  delete(id: string, { signal }: CallOptions = {}): Promise<KeyResponse> {
    return deleteKey({ client: this.client, path: { id }, signal });
  }
}

function asSent({ creditLimit, expiresAt }: Pick<KeyChanges, 'creditLimit' | 'expiresAt'>) {
  return {
    credit_limit: creditLimit,
    expires_at: expiresAt?.toISOString() ?? (expiresAt as null | undefined),
  };
}
