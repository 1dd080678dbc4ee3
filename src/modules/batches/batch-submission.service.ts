import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/ids.js';
import { CallbacksService } from '../callbacks/index.js';
import { type Answer, IdempotencyService } from '../idempotency/index.js';
import type { Caller } from '../keys/index.js';
import { type BulkAnswer, BulkLookups, MAX_AGE_HOURS } from '../scraping/index.js';
import type { BatchStatus } from './batch.js';
import { BatchCallbacks } from './batch-callbacks.js';
import { BatchItemsRepository, type NewItem } from './batch-items.repository.js';
import { type BatchMember, distinctProfiles, parseMembers } from './batch-members.js';
import { BatchesRepository } from './batches.repository.js';
import type { SubmitBatchRequest } from './dto/requests.js';
import type { BatchJobResponse, SubmittedBatchResponse } from './dto/responses.js';

/** What an address that can't be looked up says instead. */
const INVALID = { error: 'Not the address of a profile or company', errorCode: 'invalid_linkedin_url' };

type Answers = ReadonlyMap<string, BulkAnswer>;

/** Takes batches, whole or not at all. */
@Injectable()
export class BatchSubmissionService {
  constructor(
    private readonly lookups: BulkLookups,
    private readonly batches: BatchesRepository,
    private readonly items: BatchItemsRepository,
    private readonly batchCallbacks: BatchCallbacks,
    private readonly callbacks: CallbacksService,
    private readonly idempotency: IdempotencyService,
  ) {}

  async submit(
    caller: Caller,
    request: SubmitBatchRequest,
    idempotencyKey: string | undefined,
  ): Promise<SubmittedBatchResponse> {
    const members = parseMembers(request.linkedin_urls, request.skip_invalid ?? false);
    if (typeof request.callback_url === 'string') await this.callbacks.checkUrl(request.callback_url);

    const { body } = await this.idempotency.once(
      { caller, key: idempotencyKey, operation: 'submitBatch', request },
      () => this.take(caller, members, request),
    );
    return body;
  }

  private async take(
    caller: Caller,
    members: readonly BatchMember[],
    { callback_url = null, force = false, max_age: maxAgeHours = MAX_AGE_HOURS }: SubmitBatchRequest,
  ): Promise<Answer<SubmittedBatchResponse>> {
    const id = newId();
    const profiles = distinctProfiles(members);
    const { answers, charged, remaining } = await this.lookups.submit(caller, {
      batchId: id,
      profiles,
      force,
      maxAgeHours,
    });

    const jobs = members.map((member) => jobOf(member, answers));
    const status: BatchStatus = jobs.some((job) => job.status === 'pending') ? 'pending' : 'completed';
    const batch = await this.batches.insert(caller, { id, status, callback_url, total: members.length });
    await this.items.insertMany(id, jobs.map(itemOf));
    if (status === 'completed') await this.batchCallbacks.announce(batch);

    const data = { batch_id: id, ...countsOf(jobs, answers), status, jobs };
    return { status: 201, body: { data, credits_charged: charged, credits_remaining: remaining } };
  }
}

function jobOf({ linkedinUrl, url }: BatchMember, answers: Answers): BatchJobResponse {
  const answer = url && answers.get(url.canonical);
  return { id: answer?.lookupId ?? null, linkedin_url: linkedinUrl, status: answer?.status ?? 'failed' };
}

function itemOf({ id, linkedin_url: linkedinUrl }: BatchJobResponse): NewItem {
  const fault = id === null ? INVALID : { error: null, errorCode: null };
  return { linkedinUrl, lookupId: id, ...fault };
}

/** Every address was charged, answered free of charge, or invalid. */
function countsOf(
  jobs: readonly BatchJobResponse[],
  answers: Answers,
): { submitted: number; cached: number; total: number } {
  const submitted = [...answers.values()].filter(({ isPaid }) => isPaid).length;
  const valid = jobs.filter(({ id }) => id !== null).length;
  return { submitted, cached: valid - submitted, total: jobs.length };
}
