export { VISITS, type VisitJob } from './jobs/visit.job.js';
export { isLinkedInHost, type LinkedInUrl, parseLinkedInUrl } from './linkedin-url.js';
export type { Outcome } from './outcomes.js';
export type { Company, Education, Experience, FieldState, ProfileData, ProfileKind } from './profile-data.js';
export { ScrapingModule } from './scraping.module.js';
export { VisitsModule } from './visits.module.js';
export { type ClaimedVisit, VisitsRepository } from './visits.repository.js';
export { LEASE_SECONDS, type VisitResult, VisitsService } from './visits.service.js';
