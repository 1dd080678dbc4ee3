import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Caller } from './caller.js';
import { CallerCache, type KnownCaller } from './caller-cache.js';
import { CredentialsRepository, type WorkingKey } from './credentials.repository.js';
import { digestKeyText, hashKeyText, isKeyText } from './key-text.js';
import { KeyUsage } from './key-usage.js';
import { SCOPES } from './scopes.js';

/** Tells who is calling. */
@Injectable()
export class Authenticator {
  constructor(
    private readonly cache: CallerCache,
    private readonly credentials: CredentialsRepository,
    private readonly usage: KeyUsage,
  ) {}

  /**
   * The key a credential stands for, or null for all that must not get in. A remembered one is answered without a
   * promise: nearly every request comes with one. It is found by its digest, so the time that takes tells nothing
   * about the key.
   */
  authenticate(text: string): Caller | null | Promise<Caller | null> {
    const digest = digestKeyText(text);
    const caller = this.cache.find(digest);
    return caller ? this.noted(caller) : this.load(text, digest);
  }

  /** Asks the database: a process may hear of an end a moment late. */
  stillWorks(keyId: string): Promise<boolean> {
    return this.credentials.works(keyId);
  }

  private async load(text: string, digest: string): Promise<Caller | null> {
    if (!isKeyText(text)) return null;
    const caller = await this.cache.load(digest, () => this.findWorking(hashKeyText(text)));
    return caller && this.noted(caller);
  }

  private async findWorking(hash: Buffer): Promise<KnownCaller | null> {
    const key = await this.credentials.findWorking(hash);
    if (!key || !timingSafeEqual(key.key_hash, hash)) return null;
    return { caller: callerOf(key), worksForMs: key.works_for_ms };
  }

  private noted(caller: Caller): Caller {
    this.usage.note(caller.keyId);
    return caller;
  }
}

/** Frozen, because every request of the key is given the same one. */
function callerOf(key: WorkingKey): Caller {
  return Object.freeze({
    accountId: key.account_id,
    mode: key.mode,
    keyId: key.id,
    lineageId: key.lineage_id,
    prefix: key.prefix,
    name: key.name,
    // Our own texts: what the driver cut out of a longer one takes longer to write with each answer.
    scopes: key.scopes.map((scope) => SCOPES.find((own) => own === scope) ?? scope),
    plan: key.plan,
    isAccountKey: key.is_account_key,
    createdAt: key.created_at.toISOString(),
    expiresAt: key.expires_at?.toISOString() ?? null,
    stopsAt: key.stops_at?.toISOString() ?? null,
    session: null,
  });
}
