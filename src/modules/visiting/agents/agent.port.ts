import type { ProfileData } from '../../scraping/index.js';
import type { Egress } from '../gates/egress.js';

/** What an agent is sent to do. */
export interface Errand {
  /** Always a canonical address, never the caller's own string. */
  canonicalUrl: string;
  /** Soon after it aborts, the visit must have ended. */
  signal: AbortSignal;
  /** The way out that every request must take. */
  proxy: Egress['proxy'];
}

/** What an agent brings home. */
export interface Found {
  profile: ProfileData;
  /** Canonical addresses that redirects led to: the profile's owner may have objected under another than was asked for. */
  ledTo: readonly string[];
}

/**
 * An agent visits one kind of site. It returns what it found or throws one of `visit.errors.ts`; the error's class
 * alone decides what happens next. See docs/agents.md.
 */
export abstract class ProfileAgent {
  /** Whether the address is one of its site's. */
  abstract serves(canonicalUrl: string): boolean;

  abstract visit(errand: Errand): Promise<Found>;
}
