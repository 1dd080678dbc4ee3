import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/ids.js';
import type { Caller, Mode } from './caller.js';
import { generateKeyText, hashKeyText, isKeyText, type KeyKind, prefixOf } from './key-text.js';
import { KeysRepository } from './keys.repository.js';
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
}

@Injectable()
export class KeysService {
  constructor(private readonly keys: KeysRepository) {}

  /** The key a credential stands for, or null for all that must not get in. */
  async authenticate(text: string): Promise<Caller | null> {
    if (!isKeyText(text)) return null;
    const hash = hashKeyText(text);
    const key = await this.keys.findWorking(hash);
    if (!key || !timingSafeEqual(key.key_hash, hash)) return null;

    return {
      accountId: key.account_id,
      mode: key.mode,
      keyId: key.id,
      lineageId: key.lineage_id,
      prefix: key.prefix,
      scopes: key.scopes,
    };
  }

  /** A workspace key, `sk_live_…` or `sk_test_…`. */
  issue(request: Issue): Promise<IssuedKey> {
    const kind = request.mode === 'live' ? 'sk_live_' : 'sk_test_';
    return this.create(kind, { ...request, isAccountKey: false, lineageId: null });
  }

  /** The `li_live_…` key of an account; the one before stops at once, and its limits go on counting. */
  async replaceAccountKey(accountId: string): Promise<IssuedKey> {
    const lineageId = await this.keys.stopAccountKey(accountId);
    return this.create('li_live_', {
      accountId,
      name: 'Account key',
      mode: 'live',
      isAccountKey: true,
      lineageId,
    });
  }

  private async create(
    kind: KeyKind,
    request: Issue & { isAccountKey: boolean; lineageId: string | null },
  ): Promise<IssuedKey> {
    const id = newId();
    const text = generateKeyText(kind);
    await this.keys.insert({
      id,
      account_id: request.accountId,
      lineage_id: request.lineageId ?? id,
      name: request.name,
      key_hash: hashKeyText(text),
      prefix: prefixOf(text),
      mode: request.mode,
      is_account_key: request.isAccountKey,
      scopes: [...(request.scopes ?? SCOPES)],
    });
    return { id, text, prefix: prefixOf(text) };
  }
}
