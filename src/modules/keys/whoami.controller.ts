import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers } from '../../platform/http/index.js';
import { Access } from './access.decorator.js';
import { type Caller, CallerOf } from './caller.js';
import { WhoamiResponse } from './dto/responses.js';

@ApiTags('Keys')
@Controller('api/v1/whoami')
export class WhoamiController {
  @Get()
  @Access({ scope: 'any', limit: 'unlimited' })
  @ApiOperation({ operationId: 'whoami', summary: 'Describe the calling key' })
  @ApiOkResponse({ type: WhoamiResponse })
  @Answers(401)
  whoami(@CallerOf() caller: Caller): WhoamiResponse {
    return WhoamiResponse.from(caller);
  }
}
