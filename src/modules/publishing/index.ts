export { publicationBodyFaults } from './publication-fault.filter.js';
export { PublicationRoutesModule } from './publication-routes.module.js';
export { PublishingModule } from './publishing.module.js';
