import { Injectable } from '@nestjs/common';
import { isId } from '../../platform/ids.js';
import type { Caller } from '../keys/index.js';
import { LookupResponse, type SubmittedLookupResponse } from './dto/lookup.response.js';
import type { SubmitLookupRequest } from './dto/requests.js';
import { type LinkedInUrl, parseLinkedInUrl } from './linkedin-url.js';
import { LiveLookups } from './live-lookups.js';
import { LookupsRepository } from './lookups.repository.js';
import { SandboxLookups } from './sandbox-lookups.js';
import { InvalidLinkedInUrl, LookupNotFound } from './scraping.errors.js';

@Injectable()
export class LookupsService {
  constructor(
    private readonly lookups: LookupsRepository,
    private readonly live: LiveLookups,
    private readonly sandbox: SandboxLookups,
  ) {}

  async submit(
    caller: Caller,
    request: SubmitLookupRequest,
  ): Promise<{ isNew: boolean; body: SubmittedLookupResponse }> {
    const url = parseUrl(request.linkedin_url);
    const desk = caller.mode === 'live' ? this.live : this.sandbox;

    const { id, isNew, charged, remaining } = await desk.submit(caller, url, request);

    const data = await this.get(caller, id);
    return { isNew, body: { data, credits_charged: charged, credits_remaining: remaining } };
  }

  async get(caller: Caller, id: string): Promise<LookupResponse> {
    const lookup = isId(id) ? await this.lookups.find(caller, id) : null;
    if (!lookup) throw new LookupNotFound();
    return LookupResponse.from(lookup);
  }

  /** The newest lookup of a profile by this workspace. */
  async getByUrl(caller: Caller, linkedinUrl: string): Promise<LookupResponse> {
    const lookup = await this.lookups.findNewest(caller, parseUrl(linkedinUrl).canonical);
    if (!lookup) throw new LookupNotFound();
    return LookupResponse.from(lookup);
  }
}

function parseUrl(text: string): LinkedInUrl {
  const url = parseLinkedInUrl(text);
  if (!url) throw new InvalidLinkedInUrl();
  return url;
}
