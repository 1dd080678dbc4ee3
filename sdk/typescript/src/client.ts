import type { Batch } from './batch.js';
import { Batches, type BatchOptions } from './batches.js';
import type { CallOptions } from './call-options.js';
import { connect } from './connection.js';
import { Credits } from './credits.js';
import type { Client } from './generated/client/index.js';
import { whoami } from './generated/sdk.gen.js';
import type {
  BatchSummaryResponse,
  LookupResponse,
  SubmittedLookupResponse,
  WhoamiResponse,
} from './generated/types.gen.js';
import { Keys } from './keys.js';
import { type LookupOptions, Lookups } from './lookups.js';
import { Posts } from './posts.js';
import { Profiles } from './profiles.js';
import { type LinkFetchOptions, readSettings } from './settings.js';

export class LinkFetch {
  readonly baseUrl: string;
  /** For the generated `operations`, so that those without a method here have the key, retries and errors as well. */
  readonly api: Client;
  readonly credits: Credits;
  readonly keys: Keys;
  readonly posts: Posts;
  readonly profiles: Profiles;
  readonly #lookups: Lookups;
  readonly #batches: Batches;

  constructor(options: LinkFetchOptions = {}) {
    const settings = readSettings(options);
    this.baseUrl = settings.baseUrl;
    this.api = connect(settings);
    this.credits = new Credits(this.api);
    this.keys = new Keys(this.api);
    this.posts = new Posts(this.api);
    this.profiles = new Profiles(this.api);
    this.#lookups = new Lookups(this.api);
    this.#batches = new Batches(this.api);
  }

  /** Looks a profile up and waits for the end. One that failed has ended as well: look at `status`. */
  lookup(url: string, options?: LookupOptions): Promise<LookupResponse> {
    return this.#lookups.lookup(url, options);
  }

  /** Starts a lookup without waiting, and says what it cost. */
  submit(url: string, options?: LookupOptions): Promise<SubmittedLookupResponse> {
    return this.#lookups.submit(url, options);
  }

  /** `wait`: up to so many seconds, at most 60, for its end. */
  getLookup(id: string, options?: CallOptions & { wait?: number }): Promise<LookupResponse> {
    return this.#lookups.get(id, options);
  }

  /** The workspace's newest lookup of this profile. Starts none, and is free. */
  findLookup(url: string, options?: CallOptions): Promise<LookupResponse> {
    return this.#lookups.find(url, options);
  }

  /** Looks up to 1,000 profiles up at once. */
  batch(urls: readonly string[], options?: BatchOptions): Promise<Batch> {
    return this.#batches.submit(urls, options);
  }

  /** Comes back to a batch. */
  openBatch(id: string): Batch {
    return this.#batches.open(id);
  }

  /** All batches, newest first. */
  batches(options?: CallOptions): AsyncGenerator<BatchSummaryResponse, void> {
    return this.#batches.list(options);
  }

  /** Describes the key in use. */
  whoami({ signal }: CallOptions = {}): Promise<WhoamiResponse> {
    return whoami({ client: this.api, signal });
  }
}
