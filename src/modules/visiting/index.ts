export { VisitingModule } from './visiting.module.js';
