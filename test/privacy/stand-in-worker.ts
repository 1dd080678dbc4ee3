import { type ClaimedVisit, type ProfileData, VisitsService } from '../../src/modules/scraping/index.js';
import type { TestApp } from '../support/app.js';

/** Does by hand what a worker does, so that a test can step in between claim and result. */
export class StandInWorker {
  constructor(private readonly app: TestApp) {}

  /** Claims the open visit of a profile; null when it may not be visited. */
  async claim(canonicalUrl: string): Promise<ClaimedVisit | null> {
    await this.app.db.query(
      `update visits set not_before = case canonical_url when $1 then now() else now() + interval '1 hour' end
       where state = 'queued'`,
      [canonicalUrl],
    );
    return this.app.get(VisitsService).claim();
  }

  bringHome(visit: ClaimedVisit, ledTo: string[] = []): Promise<void> {
    return this.app.get(VisitsService).settle(visit, { outcome: 'found', profile: INVENTED_PERSON, ledTo });
  }

  async visit(canonicalUrl: string): Promise<void> {
    const visit = await this.claim(canonicalUrl);
    if (!visit) throw new Error(`No visit of ${canonicalUrl} is due`);
    await this.bringHome(visit);
  }
}

const INVENTED_PERSON: ProfileData = {
  kind: 'person',
  full_name: 'Odalys Brindle',
  headline: 'Lamp maker',
  location: null,
  about: null,
  current_company: null,
  followers: null,
  experience: null,
  education: null,
  experiences: [],
  educations: [],
  company: null,
  fields: { full_name: 'present' },
};
