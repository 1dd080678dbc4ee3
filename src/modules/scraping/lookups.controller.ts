import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { Answers, Body, Query } from '../../platform/http/index.js';
import { InsufficientCredits } from '../credits/index.js';
import { IdempotencyKey, Idempotent } from '../idempotency/index.js';
import { Access, type Caller, CallerOf } from '../keys/index.js';
import { DailyLookupsExceeded } from '../limits/index.js';
import { PENDING_LOOKUP } from './dto/lookup.examples.js';
import { LookupResponse, SubmittedLookupResponse } from './dto/lookup.response.js';
import { FindLookupQuery, GetLookupQuery, SubmitLookupRequest } from './dto/requests.js';
import { LookupsService } from './lookups.service.js';
import { PreferredWait } from './prefer-wait.js';
import { InvalidLinkedInUrl, LookupNotFound } from './scraping.errors.js';

@ApiTags('Scraping')
@Controller('api/v1/scrape')
export class LookupsController {
  constructor(private readonly lookups: LookupsService) {}

  @Post()
  @Access({ scope: 'scrape:write', limit: 'lookups' })
  @ApiOperation({
    operationId: 'submitLookup',
    summary: 'Look up a single LinkedIn profile',
    description:
      'Costs 1 credit, refunded when the profile is not found or can’t be read. Answers 200, free of charge, when this workspace ' +
      'already has the profile pending, completed within 24 hours, or known not to exist.',
  })
  @ApiCreatedResponse({
    type: SubmittedLookupResponse,
    description: 'A new lookup.',
    example: PENDING_LOOKUP,
  })
  @ApiOkResponse({ type: SubmittedLookupResponse, description: 'A lookup this workspace already had.' })
  @ApiHeader({
    name: 'Prefer',
    required: false,
    description: 'Hold the answer until the lookup ends.',
    example: 'wait=30',
  })
  @Idempotent()
  @Answers(InsufficientCredits, InvalidLinkedInUrl, DailyLookupsExceeded)
  async submit(
    @CallerOf() caller: Caller,
    @Body() request: SubmitLookupRequest,
    @IdempotencyKey() idempotencyKey: string | undefined,
    @PreferredWait() preferredWait: number | null,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SubmittedLookupResponse> {
    const waitSeconds = preferredWait ?? 0;
    const { status, body } = await this.lookups.submit(caller, request, { idempotencyKey, waitSeconds });
    response.status(status);
    return body;
  }

  @Get()
  @Access({ scope: 'scrape:read', limit: 'unlimited' })
  @ApiOperation({
    operationId: 'findLookup',
    summary: 'Check a result by LinkedIn URL',
    description:
      'The newest lookup of that profile by this workspace, however the address is written. Starts nothing and costs nothing.',
  })
  @ApiOkResponse({ type: LookupResponse })
  @Answers(InvalidLinkedInUrl, LookupNotFound)
  find(@CallerOf() caller: Caller, @Query() query: FindLookupQuery): Promise<LookupResponse> {
    return this.lookups.getByUrl(caller, query.linkedin_url);
  }

  @Get(':id')
  @Access({ scope: 'scrape:read', limit: 'unlimited' })
  @ApiOperation({
    operationId: 'getLookup',
    summary: 'Check a result by id',
    description:
      'Free to poll. With `wait` the answer comes when the lookup ends, or when the time is up; a lookup that failed says why in `error`.',
  })
  @ApiParam({ name: 'id', example: '507f1f77bcf86cd799439011' })
  @ApiOkResponse({ type: LookupResponse })
  @Answers(LookupNotFound)
  get(
    @CallerOf() caller: Caller,
    @Param('id') id: string,
    @Query() { wait }: GetLookupQuery,
  ): Promise<LookupResponse> {
    return this.lookups.get(caller, id, wait);
  }
}
