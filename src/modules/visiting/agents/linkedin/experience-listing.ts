import type { Experience } from '../../../scraping/index.js';
import type { Listing } from './listing.js';
import { MASKED, type Reading, valueIn } from './text.js';

/** What a source says of one position, before masks are taken out. */
export type ExperienceReading = Partial<Omit<Experience, 'title' | 'company'>> & {
  title?: Reading;
  company: Reading;
};

/** Rows that tell neither title nor company are left out. */
export function experienceListing(readings: ExperienceReading[]): Listing<Experience> {
  return {
    items: readings.map(toExperience).filter(({ title, company }) => title !== null || company !== null),
    sawMasked: readings.some(({ title, company }) => title === MASKED || company === MASKED),
  };
}

function toExperience(reading: ExperienceReading): Experience {
  const { title = null, company, ...rest } = reading;
  return {
    title: valueIn(title),
    company: valueIn(company),
    company_url: null,
    location: null,
    start: null,
    end: null,
    is_current: false,
    description: null,
    ...rest,
    // The address of a masked company would tell its name.
    ...(company === MASKED && { company_url: null }),
  };
}
