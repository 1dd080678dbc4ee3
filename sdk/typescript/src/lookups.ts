import type { CallOptions, ChargedCallOptions } from './call-options.js';
import { TimeoutError } from './errors.js';
import type { Client } from './generated/client/index.js';
import { findLookup, getLookup, submitLookup } from './generated/sdk.gen.js';
import type { LookupResponse, SubmittedLookupResponse } from './generated/types.gen.js';
import { poll } from './poll.js';

/** The server ends a lookup within 120 seconds, unless it was set up otherwise. */
const DEFAULT_WAIT_SECONDS = 150;

/** Proxies often cut a connection that is silent for half a minute. */
const LONGEST_HOLD_SECONDS = 25;

export interface LookupOptions extends ChargedCallOptions {
  /** Seconds. `lookup` waits so long for the end, 150 by default; `submit` not at all by default. */
  wait?: number;
}

export class Lookups {
  constructor(private readonly client: Client) {}

  /** Waits for the end. A lookup that failed has ended as well: look at its `status`. */
  async lookup(url: string, options: LookupOptions = {}): Promise<LookupResponse> {
    const { wait = DEFAULT_WAIT_SECONDS, signal } = options;
    const began = performance.now();
    const { data } = await this.submit(url, { ...options, wait: Math.min(wait, LONGEST_HOLD_SECONDS) });
    if (data.status !== 'pending') return data;

    const passed = (performance.now() - began) / 1_000;
    return this.waitFor(data.id, wait - passed, signal);
  }

  submit(url: string, options: LookupOptions = {}): Promise<SubmittedLookupResponse> {
    const { force, maxAge, wait, idempotencyKey, signal } = options;
    return submitLookup({
      client: this.client,
      body: { linkedin_url: url, force, max_age: maxAge },
      headers: { Prefer: wait ? preferWait(wait) : undefined, 'Idempotency-Key': idempotencyKey },
      signal,
    });
  }

  get(id: string, { wait = 0, signal }: CallOptions & { wait?: number } = {}): Promise<LookupResponse> {
    return getLookup({ client: this.client, path: { id }, query: { wait }, signal });
  }

  find(url: string, { signal }: CallOptions = {}): Promise<LookupResponse> {
    return findLookup({ client: this.client, query: { linkedin_url: url }, signal });
  }

  private async waitFor(id: string, seconds: number, signal?: AbortSignal): Promise<LookupResponse> {
    const answers = poll({
      ask: (wait) => this.get(id, { wait, signal }),
      isDone: ({ status }) => status !== 'pending',
      holdSeconds: () => LONGEST_HOLD_SECONDS,
      seconds,
      signal,
    });
    for await (const lookup of answers) if (lookup.status !== 'pending') return lookup;
    throw new TimeoutError({
      code: 'lookup_pending',
      message: `The lookup ${id} has not ended yet. It goes on: ask for it again.`,
      details: { lookup_id: id },
    });
  }
}

export function preferWait(seconds: number): string {
  return `wait=${Math.ceil(seconds)}`;
}
