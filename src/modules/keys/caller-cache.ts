import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Notifications } from '../../platform/database/index.js';
import type { Caller } from './caller.js';

/** Named by the trigger on api_keys. */
const CHANNEL = 'api_key_changed';

/** About 1 kB each. What is beyond costs a query again, as before. */
const MAX_KEYS = 10_000;

/** A safety net only: changes are announced. A key in constant use costs one query a minute. */
const FRESH_FOR_MS = 60_000;

/** What the database says of a key. */
export interface KnownCaller {
  caller: Caller;
  /** Null when nothing ends it. */
  worksForMs: number | null;
}

interface Entry {
  caller: Caller;
  /** By this process's monotonic clock. */
  goodUntil: number;
}

/**
 * Keys seen recently, so that they cost no query. Holds only what the database would say as well: a change
 * announced by it drops the key, and while announcements may be missed nothing is remembered.
 */
@Injectable()
export class CallerCache implements OnApplicationBootstrap {
  private readonly entries = new Map<string, Entry>();
  /** Raised by each announcement: what was asked before it may be outdated when the answer comes. */
  private changes = 0;

  constructor(private readonly notifications: Notifications) {}

  onApplicationBootstrap(): void {
    this.notifications.listen(CHANNEL, {
      received: (keyId) => this.forget(keyId),
      missed: () => this.forgetAll(),
    });
  }

  find(digest: string): Caller | null {
    const entry = this.entries.get(digest);
    if (!entry || !this.notifications.isCurrent) return null;
    if (performance.now() < entry.goodUntil) return entry.caller;
    this.entries.delete(digest);
    return null;
  }

  /** What `ask` finds, remembered when it may be. Keys that don't work never are. */
  async load(digest: string, ask: () => Promise<KnownCaller | null>): Promise<Caller | null> {
    const changes = this.changes;
    const askedAt = performance.now();
    const known = await ask();
    if (known && changes === this.changes && this.notifications.isCurrent) this.keep(digest, known, askedAt);
    return known?.caller ?? null;
  }

  forget(keyId: string): void {
    this.changes += 1;
    for (const [digest, { caller }] of this.entries) if (caller.keyId === keyId) this.entries.delete(digest);
  }

  /** Counted from before the question, so that a key never outlives its end, only asks again a little early. */
  private keep(digest: string, { caller, worksForMs }: KnownCaller, askedAt: number): void {
    if (this.entries.size >= MAX_KEYS) this.dropOldest();
    const goodFor = Math.min(FRESH_FOR_MS, worksForMs ?? FRESH_FOR_MS);
    this.entries.set(digest, { caller, goodUntil: askedAt + goodFor });
  }

  private dropOldest(): void {
    const [oldest] = this.entries.keys();
    if (oldest !== undefined) this.entries.delete(oldest);
  }

  private forgetAll(): void {
    this.changes += 1;
    this.entries.clear();
  }
}
