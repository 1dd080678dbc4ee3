import { Controller, HttpCode, Post, UseFilters } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Body } from '../../platform/http/index.js';
import { Access, type Caller, CallerOf, RequiresPlan } from '../keys/index.js';
import { PreflightResponse } from './dto/preflight.response.js';
import { PreflightRequest } from './dto/requests.js';
import { PostFaultFilter } from './post-fault.filter.js';
import { PostPreflight } from './post-preflight.js';

@ApiTags('Posts')
@Controller('api/v1/posts/preflight')
@RequiresPlan('business')
@UseFilters(PostFaultFilter)
export class PreflightController {
  constructor(private readonly preflight: PostPreflight) {}

  @Post()
  @HttpCode(200)
  @Access({ scope: 'posts:read', limit: 'workspace' })
  @ApiOperation({
    operationId: 'preflightPost',
    summary: 'Tell what would be refused or altered',
    description: 'Shows the text as readers will see it and as it will be sent. Keeps nothing.',
  })
  @ApiOkResponse({ type: PreflightResponse })
  check(@CallerOf() caller: Caller, @Body() request: PreflightRequest): Promise<PreflightResponse> {
    return this.preflight.check(caller, request);
  }
}
