/**
 * Told what ends, inside the transaction that ends it and before anything is refunded. Batches listen; who they are
 * is not known here, so an application that ends lookups can't be put together without saying who listens.
 */
export abstract class LookupEndListener {
  abstract ended(lookupIds: readonly string[]): Promise<void>;

  /** The account is deleted: its lookups have ended, and whom it looked up is forgotten. */
  abstract forgotten(accountId: string): Promise<void>;
}
