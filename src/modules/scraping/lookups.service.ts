import { Injectable } from '@nestjs/common';
import { isId } from '../../platform/ids.js';
import { type Answer, IdempotencyService } from '../idempotency/index.js';
import type { Caller } from '../keys/index.js';
import { LookupResponse, type SubmittedLookupResponse } from './dto/lookup.response.js';
import type { SubmitLookupRequest } from './dto/requests.js';
import { type LinkedInUrl, parseLinkedInUrl } from './linkedin-url.js';
import { LiveLookups } from './live-lookups.js';
import { LookupCharges } from './lookup-charges.js';
import { LookupWaits } from './lookup-waits.js';
import { LookupsRepository } from './lookups.repository.js';
import { SandboxLookups } from './sandbox/sandbox-lookups.js';
import { InvalidLinkedInUrl, LookupNotFound } from './scraping.errors.js';

type SubmittedLookup = Answer<SubmittedLookupResponse>;

/** How a lookup is to be taken, beyond what it is for. */
export interface SubmitOptions {
  idempotencyKey: string | undefined;
  waitSeconds: number;
}

@Injectable()
export class LookupsService {
  constructor(
    private readonly lookups: LookupsRepository,
    private readonly live: LiveLookups,
    private readonly sandbox: SandboxLookups,
    private readonly idempotency: IdempotencyService,
    private readonly waits: LookupWaits,
    private readonly charges: LookupCharges,
  ) {}

  async submit(
    caller: Caller,
    request: SubmitLookupRequest,
    { idempotencyKey, waitSeconds }: SubmitOptions,
  ): Promise<SubmittedLookup> {
    const url = parseUrl(request.linkedin_url);

    const answer = await this.idempotency.once(
      { caller, key: idempotencyKey, operation: 'submitLookup', request },
      () => this.take(caller, url, request),
    );

    return waitSeconds > 0 ? this.afterWait(caller, answer, waitSeconds) : answer;
  }

  async get(caller: Caller, id: string, waitSeconds = 0): Promise<LookupResponse> {
    const lookup = await this.find(caller, id);
    if (waitSeconds === 0 || lookup.status !== 'pending') return lookup;

    await this.waits.untilEnded(id, waitSeconds);
    return this.find(caller, id);
  }

  /** The newest lookup of a profile by this workspace. */
  async getByUrl(caller: Caller, linkedinUrl: string): Promise<LookupResponse> {
    const lookup = await this.lookups.findNewest(caller, parseUrl(linkedinUrl).canonical);
    if (!lookup) throw new LookupNotFound();
    return LookupResponse.from(lookup);
  }

  private async take(
    caller: Caller,
    url: LinkedInUrl,
    request: SubmitLookupRequest,
  ): Promise<SubmittedLookup> {
    const desk = caller.mode === 'live' ? this.live : this.sandbox;
    const { lookup, isNew, charged, remaining } = await desk.submit(caller, url, request);
    const data = LookupResponse.from(lookup);
    return {
      status: isNew ? 201 : 200,
      body: { data, credits_charged: charged, credits_remaining: remaining },
    };
  }

  /** Stands after the commit, so that what is waited for can happen. */
  private async afterWait(
    caller: Caller,
    { status, body }: SubmittedLookup,
    waitSeconds: number,
  ): Promise<SubmittedLookup> {
    const data = await this.get(caller, body.data.id, waitSeconds);
    if (body.credits_charged === 0 || data.status === 'pending' || data.status === 'completed')
      return { status, body: { ...body, data } };

    // It ended without data while the caller waited, so the credit is back by now.
    return {
      status,
      body: { data, credits_charged: 0, credits_remaining: await this.charges.balance(caller) },
    };
  }

  private async find(caller: Caller, id: string): Promise<LookupResponse> {
    const lookup = isId(id) ? await this.lookups.find(caller, id) : null;
    if (!lookup) throw new LookupNotFound();
    return LookupResponse.from(lookup);
  }
}

function parseUrl(text: string): LinkedInUrl {
  const url = parseLinkedInUrl(text);
  if (!url) throw new InvalidLinkedInUrl();
  return url;
}
