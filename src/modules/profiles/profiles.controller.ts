import { Controller, Get, Header, HttpCode, Post, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiConsumes,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnsupportedMediaTypeResponse,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { Answers, Body, ErrorResponse, Query } from '../../platform/http/index.js';
import { InsufficientCredits } from '../credits/index.js';
import { IdempotencyKey, Idempotent } from '../idempotency/index.js';
import { Access, type Caller, CallerOf } from '../keys/index.js';
import { DailyLookupsExceeded } from '../limits/index.js';
import {
  InvalidLinkedInUrl,
  PENDING_LOOKUP,
  PreferredWait,
  SubmittedLookupResponse,
} from '../scraping/index.js';
import { EmptyQuery, LookUpProfileRequest, MAX_WAIT_SECONDS } from './dto/requests.js';
import { PROFILES_PATH } from './profile-paths.js';
import { ProfilesService } from './profiles.service.js';

const COSTS =
  'Costs and answers from the cache what `POST /api/v1/scrape` does, and counts against the same limits. Waits up to 30 ' +
  'seconds for the lookup to end. One that fails is answered with 200 as well: look at `data.status`.';

const ENDED = { type: SubmittedLookupResponse, description: 'The lookup has ended.' } as const;

@ApiTags('Scraping')
@Controller(PROFILES_PATH)
@Access({ scope: 'scrape:write', limit: 'lookups' })
@ApiHeader({
  name: 'Prefer',
  required: false,
  description: 'Another way to say `wait`, which goes before it.',
  example: 'wait=10',
})
@ApiAcceptedResponse({
  type: SubmittedLookupResponse,
  description: 'The lookup is still pending: ask for it at `Location`.',
  example: PENDING_LOOKUP,
  headers: { Location: { schema: { type: 'string' }, description: '`/api/v1/scrape/{id}`' } },
})
export class ProfilesController {
  constructor(private readonly profiles: ProfilesService) {}

  @Get()
  @ApiOkResponse(ENDED)
  // Nobody on the way may keep what was paid for by one for another.
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'getProfile', summary: 'Get a profile', description: COSTS })
  @Answers(InsufficientCredits, new InvalidLinkedInUrl('url'), DailyLookupsExceeded)
  async get(
    @CallerOf() caller: Caller,
    @Query() request: LookUpProfileRequest,
    @PreferredWait(MAX_WAIT_SECONDS) preferredWait: number | null,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SubmittedLookupResponse> {
    return told(response, await this.profiles.lookUp(caller, request, { preferredWait }));
  }

  @Post()
  @HttpCode(200)
  @ApiOkResponse(ENDED)
  @ApiConsumes('application/json', 'application/x-www-form-urlencoded')
  @ApiOperation({ operationId: 'lookUpProfile', summary: 'Get a profile by POST', description: COSTS })
  @Idempotent()
  @Answers(InsufficientCredits, new InvalidLinkedInUrl('url'), DailyLookupsExceeded)
  @ApiUnsupportedMediaTypeResponse({
    type: ErrorResponse,
    description: 'The body is neither JSON nor a form.',
  })
  async lookUp(
    @CallerOf() caller: Caller,
    @Query() _query: EmptyQuery,
    @Body() request: LookUpProfileRequest,
    @IdempotencyKey() idempotencyKey: string | undefined,
    @PreferredWait(MAX_WAIT_SECONDS) preferredWait: number | null,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SubmittedLookupResponse> {
    return told(response, await this.profiles.lookUp(caller, request, { preferredWait, idempotencyKey }));
  }
}

/** Says of a lookup that goes on where to ask for it. */
function told(response: Response, body: SubmittedLookupResponse): SubmittedLookupResponse {
  if (body.data.status === 'pending') response.status(202).location(`/api/v1/scrape/${body.data.id}`);
  return body;
}
