import type { ProfileData, ProfileKind } from '../../scraping/index.js';

/** What an agent is sent to: always a canonical address, never the caller's own string. */
export interface VisitTarget {
  canonicalUrl: string;
  kind: ProfileKind;
  slug: string;
}

/**
 * An agent visits one kind of site. It returns the profile or throws one of `visit.errors.ts`;
 * the error's class alone decides what happens next. It must stop soon after `signal` aborts.
 */
export abstract class ProfileAgent {
  abstract visit(target: VisitTarget, signal: AbortSignal): Promise<ProfileData>;
}
