import { Controller, Delete, Get, Param, Post, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNotModifiedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { Answers, Body, conditional, Query } from '../../platform/http/index.js';
import { InvalidCallbackUrl } from '../callbacks/index.js';
import { InsufficientCredits } from '../credits/index.js';
import { IdempotencyKey, Idempotent } from '../idempotency/index.js';
import { Access, type Caller, CallerOf } from '../keys/index.js';
import { DailyLookupsExceeded } from '../limits/index.js';
import { BatchSubmissionService } from './batch-submission.service.js';
import { BatchFinished, BatchNotFound, InvalidMembers } from './batches.errors.js';
import { BatchesService } from './batches.service.js';
import { GetBatchQuery, ListBatchesQuery, SubmitBatchRequest } from './dto/requests.js';
import {
  BatchesPageResponse,
  BatchResponse,
  BatchSummaryResponse,
  SubmittedBatchResponse,
} from './dto/responses.js';

const ETAG = {
  ETag: { description: 'Of this answer; send it as If-None-Match.', schema: { type: 'string' } },
} as const;

@ApiTags('Batches')
@Controller('api/v1/scrape/batch')
export class BatchesController {
  constructor(
    private readonly batches: BatchesService,
    private readonly submission: BatchSubmissionService,
  ) {}

  @Post()
  @Access({ scope: 'scrape:write', limit: 'lookups' })
  @ApiOperation({
    operationId: 'submitBatch',
    summary: 'Look up up to 1,000 profiles at once',
    description:
      'Costs 1 credit for each profile that this workspace neither has nor waits for already, refunded for each that fails. ' +
      'All or nothing: without enough credits nothing is charged and nothing is looked up.',
  })
  @ApiCreatedResponse({ type: SubmittedBatchResponse })
  @Idempotent()
  @Answers(InsufficientCredits, InvalidMembers, InvalidCallbackUrl, DailyLookupsExceeded)
  submit(
    @CallerOf() caller: Caller,
    @Body() request: SubmitBatchRequest,
    @IdempotencyKey() idempotencyKey: string | undefined,
  ): Promise<SubmittedBatchResponse> {
    return this.submission.submit(caller, request, idempotencyKey);
  }

  @Get()
  @Access({ scope: 'scrape:read', limit: 'unlimited' })
  @ApiOperation({
    operationId: 'listBatches',
    summary: 'List batches, newest first',
    description: 'Newest first, without their profiles. Go on with `cursor` until `next_cursor` is null.',
  })
  @ApiOkResponse({ type: BatchesPageResponse })
  list(@CallerOf() caller: Caller, @Query() query: ListBatchesQuery): Promise<BatchesPageResponse> {
    return this.batches.list(caller, query);
  }

  @Get(':id')
  @Access({ scope: 'scrape:read', limit: 'unlimited' })
  @ApiOperation({
    operationId: 'getBatch',
    summary: 'Check the progress of a batch and get its profiles',
    description:
      'All profiles in the order sent, unless `view`, `limit` or `status` ask for less. ' +
      'An answer that has not changed is a 304 to its `ETag`.',
  })
  @ApiParam({ name: 'id', example: '507f1f77bcf86cd799439022' })
  @ApiOkResponse({ type: BatchResponse, headers: ETAG })
  @ApiNotModifiedResponse({ description: 'Nothing has changed.' })
  @ApiHeader({
    name: 'If-None-Match',
    required: false,
    description: 'The `ETag` of an earlier answer.',
  })
  @Answers(BatchNotFound)
  get(
    @CallerOf() caller: Caller,
    @Param('id') id: string,
    @Query() query: GetBatchQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BatchResponse | undefined> {
    return this.batches.get(caller, id, query, conditional(response));
  }

  @Delete(':id')
  @Access({ scope: 'scrape:write', limit: 'unlimited' })
  @ApiOperation({
    operationId: 'cancelBatch',
    summary: 'Cancel a batch',
    description:
      'What is pending is refunded, except lookups that somebody else in the workspace waits for. No callback is sent. ' +
      'Cancelling it again changes nothing; a completed batch can’t be cancelled.',
  })
  @ApiParam({ name: 'id', example: '507f1f77bcf86cd799439022' })
  @ApiOkResponse({ type: BatchSummaryResponse })
  @Answers(BatchNotFound, BatchFinished)
  cancel(@CallerOf() caller: Caller, @Param('id') id: string): Promise<BatchSummaryResponse> {
    return this.batches.cancel(caller, id);
  }
}
