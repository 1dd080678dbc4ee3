import type { PageHead } from './page-head.js';
import { type Reading, readLine } from './text.js';

/**
 * "<headline> · <about…> · Experience: X · Education: Y · Location: Z · 500+ connections on LinkedIn. …"
 * Every part may be missing, so only the named ones can be told apart. The last of a name counts:
 * what comes before may be the member's own words.
 */
export function readDescriptionPart(
  { meta }: PageHead,
  label: 'Experience' | 'Education' | 'Location',
): Reading {
  const parts = (meta.get('description') ?? '').split(' · ');
  const part = parts.findLast((text) => text.startsWith(`${label}: `));
  return part === undefined ? null : readLine(part.slice(label.length + 2));
}
