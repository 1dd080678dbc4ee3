import type { PageKind, PageRequest, Reply } from '../exchange.js';
import type { InventedCompany } from '../invention/company.js';
import type { InventedPerson } from '../invention/person.js';

/**
 * What a lookup ends as: `profile` completed; `gone` final, no such profile; `refused` the site would not
 * serve; `transient` worth another try soon; `unreadable` a good page without a name; `unexpected` led off
 * the site, or to somebody else.
 */
export type Outcome = 'profile' | 'gone' | 'refused' | 'transient' | 'unreadable' | 'unexpected';

/** One way a page can be. Its slug, alone or followed by `-` and anything, asks for it. */
export interface Scenario {
  slug: string;
  kinds: readonly PageKind[];
  title: string;
  outcome: Outcome;
  /** What a lookup makes of it, in a sentence. */
  lookup: string;
  respond: (request: PageRequest) => Reply;
  /** Who is on the page, for scenarios that show a person or a company. */
  person?: (slug: string) => InventedPerson;
  company?: (slug: string) => InventedCompany;
}

export const BOTH_KINDS: readonly PageKind[] = ['in', 'company'];
