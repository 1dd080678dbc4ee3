import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { AttemptsRepository } from './attempts.repository.js';
import { type ClaimedPost, ClaimLost, type PublicationOutcome } from './publication.js';
import { PublicationsRepository } from './publications.repository.js';
import { PublicationsService } from './publications.service.js';
import { Publishers } from './publishers/publishers.js';

/** Publishing is waiting, so a process does several at once. */
const AT_ONCE = 10;

/** An answer outlives an outage of the database this long; after that nobody knows it any more. */
const SETTLE_TRIES = 60;
const SETTLE_AGAIN_MS = 2_000;

const DRAIN_LOOK_MS = 50;

/** Publishes posts in this process: claim, send, settle. */
@Injectable()
export class PublicationRunner {
  private readonly log = new Logger(PublicationRunner.name);
  private readonly running = new Set<Promise<void>>();
  private isClaiming = false;
  private isStopping = false;

  constructor(
    private readonly db: Database,
    private readonly posts: PublicationsRepository,
    private readonly attempts: AttemptsRepository,
    private readonly publications: PublicationsService,
    private readonly publishers: Publishers,
  ) {}

  /** Begins what is due, as far as there is room for it. While more may be due, each end begins another. */
  async publishDue(): Promise<void> {
    const room = AT_ONCE - this.running.size;
    if (this.isStopping || this.isClaiming || room <= 0) return;
    this.isClaiming = true;
    const posts = await this.claim(room).finally(() => {
      this.isClaiming = false;
    });
    for (const post of posts) this.begin(post, posts.length === room);
  }

  /** Waits for what is under way. What takes too long is cut off, and the sweep says that nobody knows. */
  async drain(patienceMs: number): Promise<void> {
    this.isStopping = true;
    const giveUpAt = performance.now() + patienceMs;
    while ((this.isClaiming || this.running.size > 0) && performance.now() < giveUpAt)
      await sleep(DRAIN_LOOK_MS);
  }

  private begin(post: ClaimedPost, isMoreDue: boolean): void {
    const publishing = this.publish(post)
      .catch((error: unknown) => this.report(post, error))
      .finally(() => this.running.delete(publishing))
      .then(() => (isMoreDue ? this.publishDue() : undefined))
      // The scheduler looks again in a moment.
      .catch(() => undefined);
    this.running.add(publishing);
  }

  /** Committed before anything is done: from then on every one of them has an attempt that must end. */
  private claim(limit: number): Promise<ClaimedPost[]> {
    return this.db.transaction(async () => {
      const posts = await this.posts.claimDue(limit);
      if (posts.length === 0) return posts;
      const attempts = posts.map((post) => {
        const publisher = this.publishers.of(post);
        return { post, publisher: publisher.name, text: publisher.textOf(post.content) };
      });
      await this.attempts.insert(attempts);
      return posts;
    });
  }

  private async publish(post: ClaimedPost): Promise<void> {
    const publisher = this.publishers.of(post);
    const leave = () => this.publications.leave(post);
    if (publisher.isOwnDatabase)
      return this.db.transaction(async () =>
        this.publications.settle(post, await publisher.publish(post, leave)),
      );
    await this.settle(post, await publisher.publish(post, leave));
  }

  /** Whether it was published is known now, and must not be lost because the database is away for a moment. */
  private async settle(post: ClaimedPost, outcome: PublicationOutcome): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.publications.settle(post, outcome);
      } catch (error) {
        if (error instanceof ClaimLost || attempt === SETTLE_TRIES) throw error;
        await sleep(SETTLE_AGAIN_MS);
      }
    }
  }

  private report({ id }: ClaimedPost, error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    this.log.warn(`The publication of post ${id} was not settled here: ${reason}`);
  }
}
