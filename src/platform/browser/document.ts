/** When to stop, whatever the page or the network does. */
export interface Limits {
  signal: AbortSignal;
  timeoutMs: number;
  maxBytes: number;
}

export interface DocumentRequest extends Limits {
  url: string;
  headers?: Record<string, string>;
}

/** One response as it came: redirects are not followed. */
export interface FetchedDocument {
  url: string;
  status: number;
  /** Names in lower case; repeated headers joined by a comma. */
  headers: Record<string, string>;
  /** Decoded text; empty for redirects. */
  body: string;
  /** Where a redirect points to, as the header says it; null for everything else. */
  location: string | null;
}
