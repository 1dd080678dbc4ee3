import { newId } from '../../../platform/ids.js';
import type { LinkedInUrl } from '../linkedin-url.js';
import type { Outcome } from '../outcomes.js';
import type { NewProfile } from '../profiles.repository.js';
import { fixtureOf } from './fixtures.js';
import { inventProfile } from './invent-profile.js';

/** The answer to a lookup of a test key. */
export interface Invention {
  outcome: Outcome;
  /** Null when nothing is found. */
  profile: NewProfile | null;
  /** More than none: the lookup is pending so long. */
  pendingSeconds: number;
}

/** Of a profile that stands for an answer and not for a refusal. */
export function invent(url: LinkedInUrl): Invention {
  const { ending } = fixtureOf(url);
  if (!ending) throw new Error(`${url.slug} is to be refused, not answered`);
  const { outcome, look, pendingSeconds } = ending;
  const profile = outcome === 'found' ? newProfile(url, inventProfile(url, look)) : null;
  return { outcome, profile, pendingSeconds };
}

/** Kept under an address of its own, so that an invented person never answers for a real one. */
function newProfile(url: LinkedInUrl, data: NewProfile['data']): NewProfile {
  return { id: newId(), canonicalUrl: `sandbox:${url.canonical}`, data };
}
