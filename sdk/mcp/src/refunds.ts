import type { SpendLimit } from './spend-limit.js';

interface EndedLookup {
  /** Null for an address that is none, for which nothing was paid. */
  id: string | null;
  status: string;
}

/**
 * Not `cancelled`: a cancelled item of a batch stays paid for when somebody else in the workspace waits for the lookup.
 */
export const REFUNDED = ['failed', 'timed_out'] as const;

export function isRefunded({ status }: { status: string }): boolean {
  return REFUNDED.some((refunded) => refunded === status);
}

/** Knows which pending lookups were paid for here, and gives back what those cost that fail. */
export class Refunds {
  private readonly paid = new Set<string>();
  private readonly openBatches = new Set<string>();

  constructor(private readonly limit: SpendLimit) {}

  /**
   * Of the lookups that a call left pending, `charged` were paid for. When there are more, some were paid for by somebody
   * else in the workspace; which ones is not told, so of none is a refund counted.
   */
  expect(pending: Iterable<string>, charged: number): void {
    const unknown = [...new Set(pending)].filter((id) => !this.paid.has(id));
    if (unknown.length <= charged) for (const id of unknown) this.paid.add(id);
  }

  note(lookups: Iterable<EndedLookup>): void {
    for (const lookup of lookups)
      if (lookup.id && isRefunded(lookup) && this.paid.delete(lookup.id)) this.limit.giveBack(1);
  }

  /** Remembers a batch whose failures are still to be noted. */
  openBatch(id: string): void {
    this.openBatches.add(id);
  }

  hasOpenBatch(id: string): boolean {
    return this.openBatches.has(id);
  }

  closeBatch(id: string): void {
    this.openBatches.delete(id);
  }
}
