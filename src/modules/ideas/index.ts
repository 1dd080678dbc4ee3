export { IdeaErasure } from './idea-erasure.js';
export { ideaBodyFaults } from './idea-fault.filter.js';
export { IdeasModule } from './ideas.module.js';
