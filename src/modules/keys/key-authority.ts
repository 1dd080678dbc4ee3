import { Injectable } from '@nestjs/common';
import { CreditsService } from '../credits/index.js';
import type { Caller, Mode } from './caller.js';
import { KeyExpires, KeyIsCapped, LiveKeyRequired, ScopeDenied } from './keys.errors.js';
import { KeysRepository } from './keys.repository.js';
import { findMissing, SCOPES, type Scope } from './scopes.js';

/** A key that someone is about to get the text of. */
interface Prospect {
  mode: Mode;
  scopes: readonly Scope[];
  expiresAt: Date | null;
  /** Null for a key that begins a line of its own. */
  lineageId: string | null;
}

/** What a key may do to others: nothing by which it would gain more than it has itself. */
@Injectable()
export class KeyAuthority {
  constructor(
    private readonly keys: KeysRepository,
    private readonly credits: CreditsService,
  ) {}

  /** Whoever makes or rotates a key holds its text, and with it all it can do. */
  async assertMayHold(caller: Caller, key: Prospect): Promise<void> {
    if (caller.mode === 'test' && key.mode === 'live') throw new LiveKeyRequired();
    const missing = findMissing(key.scopes, caller.scopes);
    if (missing !== null) throw new ScopeDenied(missing);
    this.assertMayLast(caller, key.expiresAt);
    const isWithinCap = key.mode === 'test' || key.lineageId === caller.lineageId;
    if (!isWithinCap) await this.assertUncapped(caller);
  }

  /** Whether a key may be given this end. */
  assertMayLast(caller: Caller, expiresAt: Date | null): void {
    const own = endOf(caller);
    if (own !== null && (expiresAt === null || expiresAt > own)) throw new KeyExpires(own.toISOString());
  }

  async assertUncapped(caller: Caller): Promise<void> {
    if (await this.isCapped(caller)) throw new KeyIsCapped();
  }

  /** Asked of the database rather than of the cache: the answer gives away the whole account. */
  async mayReplaceAccountKey(caller: Caller): Promise<boolean> {
    if (caller.mode !== 'live' || findMissing(SCOPES, caller.scopes) !== null) return false;
    const key = await this.keys.find(caller, caller.keyId);
    return key?.status === 'active' && key.expires_at === null && !(await this.isCapped(caller));
  }

  /** The account key is the owner's own: its cap is a resolution, not a wall. */
  private async isCapped({ isAccountKey, lineageId }: Caller): Promise<boolean> {
    return !isAccountKey && (await this.credits.budget(lineageId)).limit !== null;
  }
}

/** When a key stops for good; a session does too, but what it makes was confirmed by a code. */
export function endOf({ expiresAt, session }: Caller): Date | null {
  return expiresAt === null || session ? null : new Date(expiresAt);
}
