import { Body, Controller, Get, HttpStatus, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Answers } from '../../platform/http/index.js';
import { Access, type Caller, CallerOf } from '../keys/index.js';
import { LookupResponse, SubmittedLookupResponse } from './dto/lookup.response.js';
import { FindLookupQuery, SubmitLookupRequest } from './dto/requests.js';
import { LookupsService } from './lookups.service.js';

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
  @ApiCreatedResponse({ type: SubmittedLookupResponse, description: 'A new lookup.' })
  @ApiOkResponse({ type: SubmittedLookupResponse, description: 'A lookup this workspace already had.' })
  @Answers(400, 401, 402, 403, 413, 422)
  async submit(
    @CallerOf() caller: Caller,
    @Body() request: SubmitLookupRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SubmittedLookupResponse> {
    const { isNew, body } = await this.lookups.submit(caller, request);
    response.status(isNew ? HttpStatus.CREATED : HttpStatus.OK);
    return body;
  }

  @Get()
  @Access({ scope: 'scrape:read', limit: 'unlimited' })
  @ApiOperation({ operationId: 'findLookup', summary: 'Check a result by LinkedIn URL' })
  @ApiOkResponse({ type: LookupResponse })
  @Answers(400, 401, 403, 404, 422)
  find(@CallerOf() caller: Caller, @Query() query: FindLookupQuery): Promise<LookupResponse> {
    return this.lookups.getByUrl(caller, query.linkedin_url);
  }

  @Get(':id')
  @Access({ scope: 'scrape:read', limit: 'unlimited' })
  @ApiOperation({ operationId: 'getLookup', summary: 'Check a result by id' })
  @ApiParam({ name: 'id', example: '507f1f77bcf86cd799439011' })
  @ApiOkResponse({ type: LookupResponse })
  @Answers(401, 403, 404)
  get(@CallerOf() caller: Caller, @Param('id') id: string): Promise<LookupResponse> {
    return this.lookups.get(caller, id);
  }
}
