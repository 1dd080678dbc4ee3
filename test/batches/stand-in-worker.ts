import {
  type ClaimedVisit,
  type Outcome,
  type ProfileData,
  VisitsService,
} from '../../src/modules/scraping/index.js';
import type { TestApp } from '../support/app.js';

/** Brings home what a test says, instead of visiting a page. */
export class StandInWorker {
  private readonly visits: VisitsService;

  constructor(app: TestApp) {
    this.visits = app.get(VisitsService);
  }

  /** Takes every visit that is due. */
  async claimAll(): Promise<ClaimedVisit[]> {
    const claimed: ClaimedVisit[] = [];
    for (;;) {
      const visit = await this.visits.claim();
      if (!visit) return claimed;
      claimed.push(visit);
    }
  }

  settle(visit: ClaimedVisit, outcome: Outcome = 'found'): Promise<void> {
    if (outcome === 'found') return this.bringHome(visit);
    return this.visits.settle(visit, { outcome });
  }

  bringHome(visit: ClaimedVisit, changes: Partial<ProfileData> = {}): Promise<void> {
    return this.visits.settle(visit, { outcome: 'found', profile: inventedProfile(changes) });
  }

  /** Ends every visit that is due, all at once. */
  async visitAll(outcome: Outcome = 'found'): Promise<void> {
    const claimed = await this.claimAll();
    await Promise.all(claimed.map((visit) => this.settle(visit, outcome)));
  }

  /** The one visit that is due. */
  async claim(): Promise<ClaimedVisit> {
    const visit = await this.visits.claim();
    if (!visit) throw new Error('A visit was expected');
    return visit;
  }

  sweep(): Promise<void> {
    return this.visits.sweep();
  }
}

function inventedProfile(changes: Partial<ProfileData>): ProfileData {
  return {
    kind: 'person',
    full_name: 'Zoë Øvrebråten',
    headline: null,
    location: null,
    about: null,
    current_company: null,
    followers: null,
    experience: null,
    education: null,
    experiences: [],
    educations: [],
    company: null,
    fields: {},
    ...changes,
  };
}
