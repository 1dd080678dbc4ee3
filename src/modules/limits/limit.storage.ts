import { Logger } from '@nestjs/common';
import type { ThrottlerStorage } from '@nestjs/throttler';
import type { LimitPolicies } from './limit-policies.js';
import { type LimitWindow, type Taking, tightest, type WindowState } from './limit-window.js';
import { LocalWindows } from './local-windows.js';
import type { SharedWindows } from './shared-windows.js';

type ThrottlerRecord = Awaited<ReturnType<ThrottlerStorage['increment']>>;

/** What storages answer the package, and the windows it doesn't know of. */
export interface LimitRecord extends ThrottlerRecord {
  tightest: WindowState;
  states: readonly WindowState[];
}

/**
 * Counts a call in Redis, or in this process while Redis is away. The package would ask once for each window, and
 * so count a call in the minute before it learns that the hour is full; here all windows of a class are one step.
 */
export class LimitStorage implements ThrottlerStorage {
  private readonly log = new Logger(LimitStorage.name);
  private readonly local = new LocalWindows();
  private isShared = true;

  constructor(
    private readonly policies: LimitPolicies,
    private readonly shared: SharedWindows,
  ) {}

  /** The package's numbers describe one window only; `throttler` names the class whose windows are meant. */
  async increment(
    subject: string,
    _ttl: number,
    _limit: number,
    _blockDuration: number,
    throttler: string,
  ): Promise<LimitRecord> {
    const windows = this.policies[throttler as keyof LimitPolicies];
    const { isAdmitted, states } = await this.take(subject, windows);
    const deciding = tightest(states);
    return {
      totalHits: deciding.window.quota - deciding.remaining,
      timeToExpire: deciding.waitSeconds,
      isBlocked: !isAdmitted,
      timeToBlockExpire: isAdmitted ? 0 : deciding.waitSeconds,
      tightest: deciding,
      states,
    };
  }

  private async take(subject: string, windows: readonly LimitWindow[]): Promise<Taking> {
    try {
      const taking = await this.shared.take(subject, windows);
      // Noted here too, so that losing Redis is no fresh allowance.
      if (taking.isAdmitted) this.local.count(subject, windows);
      this.noteShared();
      return taking;
    } catch (error) {
      this.noteLocal(error);
      return this.local.take(subject, windows);
    }
  }

  private noteShared(): void {
    if (!this.isShared) this.log.log('Redis is back: limits are counted over all processes again');
    this.isShared = true;
  }

  private noteLocal(error: unknown): void {
    if (this.isShared) {
      this.log.warn(
        `Redis is away (${error instanceof Error ? error.message : error}): this process counts limits alone`,
      );
    }
    this.isShared = false;
  }
}
