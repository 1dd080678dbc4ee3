import type { ProfileDataResponse } from '@linkfetch/sdk';

/** What a lookup that found something brought. */
export type ProfileData = NonNullable<ProfileDataResponse>;
