import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from './access.decorator.js';
import { type Caller, CallerOf } from './caller.js';
import { WhoamiResponse } from './dto/responses.js';

@ApiTags('Keys')
@Controller('api/v1/whoami')
export class WhoamiController {
  @Get()
  @Access({ scope: 'any', limit: 'unlimited' })
  @ApiOperation({
    operationId: 'whoami',
    summary: 'Describe the calling key',
    description: 'Which workspace, mode and scopes the key has, and until when it works.',
  })
  @ApiOkResponse({ type: WhoamiResponse })
  whoami(@CallerOf() caller: Caller): WhoamiResponse {
    return WhoamiResponse.from(caller);
  }
}
