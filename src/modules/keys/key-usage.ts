import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { CredentialsRepository } from './credentials.repository.js';

/** A little over the minute that the statement itself holds to, so that the next write is not refused by a hair. */
const NOTE_EVERY_MS = 62_000;

/** Keys seen within this time are written together. */
const WRITE_AFTER_MS = 1_000;

/** When keys were last used: noted in passing, written beside the requests. */
@Injectable()
export class KeyUsage implements BeforeApplicationShutdown {
  private readonly log = new Logger(KeyUsage.name);
  private readonly notedAt = new Map<string, number>();
  private unwritten: string[] = [];
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly credentials: CredentialsRepository) {}

  note(keyId: string): void {
    const now = performance.now();
    if (now - (this.notedAt.get(keyId) ?? Number.NEGATIVE_INFINITY) < NOTE_EVERY_MS) return;
    this.notedAt.set(keyId, now);
    this.unwritten.push(keyId);
    this.timer ??= setTimeout(() => void this.write(), WRITE_AFTER_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    await this.write();
  }

  private async write(): Promise<void> {
    this.timer = null;
    const keyIds = this.unwritten.splice(0);
    this.forgetOld();
    if (keyIds.length === 0) return;
    try {
      await this.credentials.noteUse(keyIds);
    } catch (error) {
      this.log.warn(`The last use of keys was not noted: ${error instanceof Error ? error.message : error}`);
    }
  }

  private forgetOld(): void {
    const old = performance.now() - NOTE_EVERY_MS;
    for (const [keyId, notedAt] of this.notedAt) if (notedAt < old) this.notedAt.delete(keyId);
  }
}
