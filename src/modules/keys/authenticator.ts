import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Caller } from './caller.js';
import { CallerCache } from './caller-cache.js';
import { CredentialsRepository, type WorkingKey } from './credentials.repository.js';
import { hashKeyText, isKeyText } from './key-text.js';
import { KeyUsage } from './key-usage.js';

/** Tells who is calling. */
@Injectable()
export class Authenticator {
  constructor(
    private readonly cache: CallerCache,
    private readonly credentials: CredentialsRepository,
    private readonly usage: KeyUsage,
  ) {}

  /** The key a credential stands for, or null for all that must not get in. */
  async authenticate(text: string): Promise<Caller | null> {
    if (!isKeyText(text)) return null;
    const hash = hashKeyText(text);
    const key = await this.cache.findOrLoad(hash, () => this.credentials.findWorking(hash));
    if (!key || !timingSafeEqual(key.key_hash, hash)) return null;

    this.usage.note(key.id);
    return callerOf(key);
  }
}

function callerOf(key: WorkingKey): Caller {
  return {
    accountId: key.account_id,
    mode: key.mode,
    keyId: key.id,
    lineageId: key.lineage_id,
    prefix: key.prefix,
    name: key.name,
    scopes: key.scopes,
    isAccountKey: key.is_account_key,
    createdAt: key.created_at,
    expiresAt: key.expires_at,
    stopsAt: key.stops_at,
  };
}
