import { Controller, Delete, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers } from '../../platform/http/index.js';
import {
  Access,
  type Caller,
  CallerOf,
  LiveKeyRequired,
  NeedsConfirmation,
  RequiresPlan,
} from '../keys/index.js';
import { ConnectedMembers } from './connected-members.js';
import { ConnectingService } from './connecting.service.js';
import { ConnectNotConfigured, MemberNotConnected } from './connections.errors.js';
import { EndedConnectionResponse, StartedConnectionResponse } from './dto/responses.js';

@ApiTags('Profile')
@Controller('api/v1/profile')
export class ConnectionsController {
  constructor(
    private readonly connecting: ConnectingService,
    private readonly members: ConnectedMembers,
  ) {}

  @Post('connect')
  @Access({ scope: 'account:write', limit: 'workspace' })
  @NeedsConfirmation()
  @RequiresPlan('business')
  @ApiOperation({
    operationId: 'connectMember',
    summary: 'Connect the LinkedIn member in whose name posts are published',
    description:
      'Answers an address at LinkedIn for the member’s browser, good for ten minutes and one consent. A member who was connected before is replaced when the new one has consented. Needs a live key.',
  })
  @ApiCreatedResponse({ type: StartedConnectionResponse })
  @Answers(LiveKeyRequired, ConnectNotConfigured)
  async connect(@CallerOf() caller: Caller): Promise<StartedConnectionResponse> {
    const { url, expiresAt } = await this.connecting.begin(caller);
    return { url, expiresAt: expiresAt.toISOString() };
  }

  // Not only on the plan: whoever left it can still take back a consent.
  @Delete('connection')
  @Access({ scope: 'account:write', limit: 'workspace' })
  @ApiOperation({
    operationId: 'disconnectMember',
    summary: 'Disconnect the member',
    description: 'Erases the tokens at once. What was published stays. Needs a live key.',
  })
  @ApiOkResponse({ type: EndedConnectionResponse })
  @Answers(LiveKeyRequired, MemberNotConnected)
  async disconnect(@CallerOf() caller: Caller): Promise<EndedConnectionResponse> {
    return EndedConnectionResponse.from(await this.members.disconnect(caller));
  }
}
