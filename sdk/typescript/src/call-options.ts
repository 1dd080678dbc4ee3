export interface CallOptions {
  /** Abort it, and the call ends with its reason. What the server has begun goes on. */
  signal?: AbortSignal;
}

export interface ChargedCallOptions extends CallOptions {
  /** Names the request over many calls: sent again within 24 hours it brings the first answer. Else each call makes one. */
  idempotencyKey?: string;
  /** Try again where a lookup failed before. */
  force?: boolean;
  /** The oldest answer to take from the cache, in hours from 0 to 24. */
  maxAge?: number;
}
