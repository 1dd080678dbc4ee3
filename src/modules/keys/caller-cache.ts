import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Notifications } from '../../platform/database/index.js';
import type { WorkingKey } from './credentials.repository.js';

/** Named by the trigger on api_keys. */
const CHANNEL = 'api_key_changed';

/** About 1 kB each. What is beyond costs a query again, as before. */
const MAX_KEYS = 10_000;

/** A safety net only: changes are announced. A key in constant use costs one query a minute. */
const FRESH_FOR_MS = 60_000;

interface Entry {
  key: WorkingKey;
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

  /** The remembered key, else what `load` finds, remembered when it may be. Keys that don't work never are. */
  async findOrLoad(hash: Buffer, load: () => Promise<WorkingKey | null>): Promise<WorkingKey | null> {
    const index = hash.toString('base64');
    const known = this.find(index);
    if (known) return known;

    const changes = this.changes;
    const askedAt = performance.now();
    const key = await load();
    if (key && changes === this.changes && this.notifications.isCurrent) this.keep(index, key, askedAt);
    return key;
  }

  forget(keyId: string): void {
    this.changes += 1;
    for (const [index, { key }] of this.entries) if (key.id === keyId) this.entries.delete(index);
  }

  private find(index: string): WorkingKey | null {
    const entry = this.entries.get(index);
    if (!entry || !this.notifications.isCurrent) return null;
    if (performance.now() < entry.goodUntil) return entry.key;
    this.entries.delete(index);
    return null;
  }

  /** Counted from before the question, so that a key never outlives its end, only asks again a little early. */
  private keep(index: string, key: WorkingKey, askedAt: number): void {
    if (this.entries.size >= MAX_KEYS) this.dropOldest();
    const goodFor = Math.min(FRESH_FOR_MS, key.works_for_ms ?? FRESH_FOR_MS);
    this.entries.set(index, { key, goodUntil: askedAt + goodFor });
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
