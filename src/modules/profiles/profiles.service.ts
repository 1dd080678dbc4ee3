import { Injectable } from '@nestjs/common';
import type { Caller } from '../keys/index.js';
import {
  InvalidLinkedInUrl,
  LookupsService,
  parseLinkedInUrl,
  type SubmittedLookupResponse,
} from '../scraping/index.js';
import { DEFAULT_WAIT_SECONDS, type LookUpProfileRequest } from './dto/requests.js';

export interface LookUpOptions {
  /** null when the caller said nothing of it. */
  preferredWait: number | null;
  idempotencyKey?: string | undefined;
}

/** A lookup that is answered with the profile, where that comes in time. */
@Injectable()
export class ProfilesService {
  constructor(private readonly lookups: LookupsService) {}

  /** The lookup is committed before anybody waits: a caller who leaves meanwhile finds it again. */
  async lookUp(
    caller: Caller,
    { url, wait, ...rest }: LookUpProfileRequest,
    { preferredWait, idempotencyKey }: LookUpOptions,
  ): Promise<SubmittedLookupResponse> {
    // The lookup would say the same of a field that this request doesn't have.
    if (!parseLinkedInUrl(url)) throw new InvalidLinkedInUrl('url');

    const waitSeconds = wait ?? preferredWait ?? DEFAULT_WAIT_SECONDS;
    const { body } = await this.lookups.submit(
      caller,
      { linkedin_url: url, ...rest },
      { idempotencyKey, waitSeconds },
    );
    return body;
  }
}
