import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Database } from '../../platform/database/index.js';
import type { Caller } from '../keys/index.js';
import { IdempotencyInProgress, IdempotencyMismatch } from './idempotency.errors.js';
import { IdempotencyRepository, type NamedRequest } from './idempotency.repository.js';

/** An answer as it is sent, and sent again. */
export interface Answer<Body> {
  status: number;
  body: Body;
}

export interface Attempt {
  caller: Caller;
  /** Undefined when the sender named nothing: the work is then simply done. */
  key: string | undefined;
  /** What is asked for, such as 'POST /api/v1/scrape', and with what. */
  operation: string;
  request: object;
}

const CLEAN_EVERY_MS = 60_000;
const CLEAN_BATCH = 1_000;

@Injectable()
export class IdempotencyService {
  constructor(
    private readonly db: Database,
    private readonly keys: IdempotencyRepository,
  ) {}

  /**
   * Does the work once per key. The work and its answer commit together, so after any crash either both are
   * there or neither, and a refusal leaves the key free for another try.
   */
  once<Body>(attempt: Attempt, work: () => Promise<Answer<Body>>): Promise<Answer<Body>> {
    const named = nameOf(attempt);
    return this.db.transaction(async () => {
      if (!named) return work();
      if (!(await this.keys.tryLock(named))) throw new IdempotencyInProgress();
      const known = await this.keys.find(named);
      if (known && !known.request_hash.equals(named.hash)) throw new IdempotencyMismatch();
      if (known) return { status: known.status, body: known.body as Body };

      const answer = await work();
      await this.keys.store(named, answer.status, answer.body);
      return answer;
    });
  }

  @Interval(CLEAN_EVERY_MS)
  async clean(): Promise<void> {
    // What fails now is tried again in a minute.
    await this.keys.deleteOld(CLEAN_BATCH).catch(() => undefined);
  }
}

function nameOf({ caller, key, operation, request }: Attempt): NamedRequest | null {
  if (key === undefined) return null;
  const hash = createHash('sha256')
    .update(`${operation}\0${JSON.stringify(sorted(request))}`)
    .digest();
  return { accountId: caller.accountId, mode: caller.mode, key, hash };
}

/** The same members in any order are the same request. */
function sorted(request: object): [string, unknown][] {
  return Object.entries(request).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
