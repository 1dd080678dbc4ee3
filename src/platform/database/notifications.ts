import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { ENV, type Env } from '../../config/index.js';

export interface Listener {
  received(payload: string): void;
  /** Something may have been missed: whatever was concluded from hearing nothing is void. */
  missed(): void;
}

/** Often enough that a beat or two may be late before the connection is distrusted. */
const BEAT_EVERY_MS = 250;

/** An answer that takes longer than this is taken for none. */
const ANSWER_WITHIN_MS = 600;

/** Silence means "nothing happened" only this long after the last proof; with this, it holds within a second. */
const TRUSTED_FOR_MS = 900;

const RECONNECT_AFTER_MS = 1_000;

/**
 * PostgreSQL's NOTIFY, on a connection of its own. A broken connection often goes unnoticed for minutes, so it has
 * to prove itself several times a second: `isCurrent` tells whether silence can be believed.
 */
@Injectable()
export class Notifications implements OnApplicationShutdown {
  private readonly log = new Logger(Notifications.name);
  private readonly listeners = new Map<string, Listener>();
  private readonly stopping = new AbortController();
  private following: Promise<void> | null = null;
  private provenAt = Number.NEGATIVE_INFINITY;
  /** So that an outage is one line in the log, not one a second. */
  private lastFault = '';

  constructor(@Inject(ENV) private readonly env: Env) {}

  /** To be called once per channel, while the application starts. */
  listen(channel: string, listener: Listener): void {
    this.listeners.set(channel, listener);
    // Begun only after every listener of this start is known.
    this.following ??= sleep(0).then(() => this.followForEver());
  }

  get isCurrent(): boolean {
    return performance.now() - this.provenAt < TRUSTED_FOR_MS;
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.following;
  }

  private async followForEver(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        await this.follow();
      } catch (error) {
        this.report(error);
        await this.pause(RECONNECT_AFTER_MS);
      }
    }
  }

  /** Listens until the connection fails, which throws. */
  private async follow(): Promise<void> {
    const client = this.newClient();
    try {
      await client.connect();
      for (const channel of this.listeners.keys())
        await client.query(`listen ${client.escapeIdentifier(channel)}`);
      // What was read before this moment may have changed unheard.
      this.distrust();
      this.lastFault = '';
      while (!this.stopping.signal.aborted) {
        const askedAt = performance.now();
        await client.query('select');
        this.provenAt = askedAt;
        await this.pause(BEAT_EVERY_MS);
      }
    } finally {
      this.distrust();
      void client.end().catch(() => undefined);
    }
  }

  private newClient(): pg.Client {
    const client = new pg.Client({
      connectionString: this.env.DATABASE_URL,
      application_name: 'profile-lookup-api listener',
      connectionTimeoutMillis: 5_000,
      query_timeout: ANSWER_WITHIN_MS,
    });
    client.on('notification', ({ channel, payload }) => this.listeners.get(channel)?.received(payload ?? ''));
    // The next beat fails as well and reports it; until then nothing is believed.
    client.on('error', () => this.distrust());
    client.on('end', () => this.distrust());
    return client;
  }

  private distrust(): void {
    this.provenAt = Number.NEGATIVE_INFINITY;
    for (const listener of this.listeners.values()) listener.missed();
  }

  private report(error: unknown): void {
    const fault = error instanceof Error ? error.message : String(error);
    if (fault !== this.lastFault) this.log.warn(`Not listening to PostgreSQL: ${fault}`);
    this.lastFault = fault;
  }

  private async pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.stopping.signal, ref: false }).catch(() => undefined);
  }
}
