import type { LinkFetch } from '@linkfetch/sdk';
import { Attempt } from './attempt.js';
import type { SpendLimit } from './spend-limit.js';

export interface PaidCall<Answer> {
  /** What is asked for; the same again is another try for the same thing. */
  what: readonly unknown[];
  /** The most it may cost. */
  most: number;
  ask(client: LinkFetch, idempotencyKey: string): Promise<Answer>;
}

/**
 * Makes calls that may cost. One whose answer was lost may have been charged: what was set aside for it stays so until
 * the same is asked for again, which goes by the same idempotency key and so brings the lost answer or does the work.
 */
export class PaidCalls {
  private readonly inDoubt = new Map<string, Attempt>();

  constructor(
    private readonly limit: SpendLimit,
    private readonly connect: (fetch: typeof globalThis.fetch) => LinkFetch,
    /** False with a test key, which is charged nothing. */
    private readonly mayCost: boolean,
  ) {}

  async make<Answer extends { credits_charged: number }>(call: PaidCall<Answer>): Promise<Answer> {
    const name = JSON.stringify(call.what);
    const attempt = this.takeUp(name) ?? this.begin(call.most);
    try {
      const answer = await call.ask(this.connect(attempt.fetch), attempt.idempotencyKey);
      attempt.settle(answer.credits_charged);
      return answer;
    } catch (error) {
      if (attempt.isInDoubt) this.inDoubt.set(name, attempt);
      else attempt.settle(0);
      throw error;
    }
  }

  private takeUp(name: string): Attempt | undefined {
    const attempt = this.inDoubt.get(name);
    this.inDoubt.delete(name);
    return attempt;
  }

  private begin(most: number): Attempt {
    return new Attempt(this.limit.reserve(this.mayCost ? most : 0));
  }
}
