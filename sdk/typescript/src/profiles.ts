import type { ChargedCallOptions } from './call-options.js';
import type { Client } from './generated/client/index.js';
import { lookUpProfile } from './generated/sdk.gen.js';
import type { SubmittedLookupResponse } from './generated/types.gen.js';
import { preferWait } from './lookups.js';

export interface ProfileOptions extends ChargedCallOptions {
  /** Seconds to wait for the end, 0 to 30; 30 by default. */
  wait?: number;
}

/** One request that waits: what is not there by then is answered as pending. */
export class Profiles {
  constructor(private readonly client: Client) {}

  get(url: string, options: ProfileOptions = {}): Promise<SubmittedLookupResponse> {
    const { wait = 30, force, maxAge, idempotencyKey, signal } = options;
    return lookUpProfile({
      client: this.client,
      body: { url, wait, force, max_age: maxAge },
      headers: { Prefer: preferWait(wait), 'Idempotency-Key': idempotencyKey },
      signal,
    });
  }
}
