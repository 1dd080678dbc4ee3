import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/ids.js';
import type { ApiKey } from './api-key.entity.js';
import type { Mode } from './caller.js';
import { generateKeyText, hashKeyText, type KeyKind, prefixOf } from './key-text.js';
import { KeysRepository, type NewKey, type OwnedKey } from './keys.repository.js';
import { SCOPES, type Scope } from './scopes.js';

export interface IssuedKey {
  id: string;
  /** Shown to the caller once and kept nowhere. */
  text: string;
  prefix: string;
}

interface Issue {
  accountId: string;
  name: string;
  mode: Mode;
  scopes?: readonly Scope[];
  expiresAt?: Date | null;
}

/** Makes and ends keys for whoever has the right to; all calls join the caller's transaction. */
@Injectable()
export class KeysService {
  constructor(private readonly keys: KeysRepository) {}

  /** A workspace key, `sk_live_…` or `sk_test_…`. */
  issue({ accountId, name, mode, scopes = SCOPES, expiresAt = null }: Issue): Promise<IssuedKey> {
    return this.create({
      account_id: accountId,
      name,
      mode,
      scopes: [...scopes],
      expires_at: expiresAt,
      is_account_key: false,
    });
  }

  /** The `li_live_…` key of an account; those before stop at once, and their limits and cap go on counting. */
  async replaceAccountKey(accountId: string): Promise<IssuedKey> {
    await this.keys.stopAccountKeys(accountId);
    const lineageId = await this.keys.findAccountLineage(accountId);
    return this.create(
      {
        account_id: accountId,
        name: 'Account key',
        mode: 'live',
        scopes: [...SCOPES],
        expires_at: null,
        is_account_key: true,
      },
      lineageId,
    );
  }

  /** The keys without a text as which sessions call, one for each mode. Those that are there stay. */
  openDashboard(accountId: string): Promise<void> {
    return this.keys.insertDashboard(accountId, { live: newId(), test: newId() });
  }

  /** A new text for a key that is being replaced; everything else stays as it was. */
  succeed({
    account_id,
    name,
    mode,
    scopes,
    expires_at,
    is_account_key,
    lineage_id,
  }: ApiKey): Promise<IssuedKey> {
    return this.create({ account_id, name, mode, scopes, expires_at, is_account_key }, lineage_id);
  }

  /** For the operator: keys of any account that still work, by their shown prefix or their id. */
  listWorking(prefixOrId: string): Promise<OwnedKey[]> {
    return this.keys.listWorking(prefixOrId);
  }

  /** Stops a key at once. */
  stop(keyId: string): Promise<void> {
    return this.keys.revoke(keyId, 0);
  }

  /** Stops all keys of an account at once and forgets their names. */
  eraseAll(accountId: string): Promise<void> {
    return this.keys.eraseAll(accountId);
  }

  private async create(
    key: Omit<NewKey, 'id' | 'lineage_id' | 'key_hash' | 'prefix'>,
    lineageId: string | null = null,
  ): Promise<IssuedKey> {
    const id = newId();
    const text = generateKeyText(kindOf(key));
    const prefix = prefixOf(text);
    await this.keys.insert({ ...key, id, lineage_id: lineageId ?? id, key_hash: hashKeyText(text), prefix });
    return { id, text, prefix };
  }
}

function kindOf({ is_account_key, mode }: Pick<ApiKey, 'is_account_key' | 'mode'>): KeyKind {
  if (is_account_key) return 'li_live_';
  return mode === 'live' ? 'sk_live_' : 'sk_test_';
}
