import { type LinkedInUrl, parseLinkedInUrl, type WantedProfile } from '../scraping/index.js';
import { InvalidMembers } from './batches.errors.js';

/** One address of a batch as it was sent, and what it says; null when it is none of a profile or company. */
export interface BatchMember {
  linkedinUrl: string;
  url: LinkedInUrl | null;
}

export function parseMembers(linkedinUrls: readonly string[], skipInvalid: boolean): BatchMember[] {
  const members = linkedinUrls.map((linkedinUrl) => ({ linkedinUrl, url: parseLinkedInUrl(linkedinUrl) }));
  const invalid = members.flatMap(({ linkedinUrl, url }, index) =>
    url ? [] : [{ index, value: linkedinUrl }],
  );
  if (invalid.length > 0 && !skipInvalid) throw new InvalidMembers(invalid);
  return members;
}

/** Each profile once, by the first of its spellings. */
export function distinctProfiles(members: readonly BatchMember[]): WantedProfile[] {
  const profiles = new Map<string, WantedProfile>();
  for (const { linkedinUrl, url } of members) {
    if (url && !profiles.has(url.canonical)) profiles.set(url.canonical, { url, linkedinUrl });
  }
  return [...profiles.values()];
}
