import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, type Caller, CallerOf } from '../keys/index.js';
import { ProfileResponse } from './dto/responses.js';
import { ProfileService } from './profile.service.js';

@ApiTags('Profile')
@Controller('api/v1/profile')
export class ProfileController {
  constructor(private readonly profile: ProfileService) {}

  @Get()
  @Access({ scope: 'profile:read', limit: 'workspace' })
  @ApiOperation({
    operationId: 'getWorkspaceProfile',
    summary: 'Show the workspace and its connected member',
    description: 'The calling key itself is described by `GET /api/v1/whoami`.',
  })
  @ApiOkResponse({ type: ProfileResponse })
  show(@CallerOf() caller: Caller): Promise<ProfileResponse> {
    return this.profile.show(caller);
  }
}
