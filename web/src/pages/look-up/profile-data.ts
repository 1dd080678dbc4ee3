import type { ProfileDataResponse } from '../../api/index.js';

/** What a lookup that found something brought. */
export type ProfileData = NonNullable<ProfileDataResponse>;
