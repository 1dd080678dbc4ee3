export type { Company, Education, Experience, FieldState, ProfileData, ProfileKind } from './profile-data.js';
