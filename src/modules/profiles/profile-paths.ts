/** As it is documented, and beside everything else. */
export const PROFILES_PATH = '/v1/profiles';
export const PROFILES_ALIAS = '/api/v1/profiles';

/** Where a body may be a form. */
export const PROFILE_PATHS = [PROFILES_PATH, PROFILES_ALIAS];
