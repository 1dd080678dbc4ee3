export { PROFILE_PATHS } from './profile-paths.js';
export { ProfilesModule } from './profiles.module.js';
