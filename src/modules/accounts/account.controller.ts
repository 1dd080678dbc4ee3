import { Controller, Delete, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, PageQuery, Query } from '../../platform/http/index.js';
import { AuditService } from '../audit/index.js';
import { Access, type Caller, CallerOf, LiveKeyRequired, NeedsConfirmation } from '../keys/index.js';
import { AccountDeletion } from './account-deletion.js';
import { AccountOverview } from './account-overview.js';
import { AccountResponse, AuditPageResponse, DeletedAccountResponse } from './dto/responses.js';

@ApiTags('Account')
@Controller('api/v1/account')
export class AccountController {
  constructor(
    private readonly overview: AccountOverview,
    private readonly deletion: AccountDeletion,
    private readonly audit: AuditService,
  ) {}

  @Get()
  @Access({ scope: 'account:read', limit: 'unlimited' })
  @ApiOperation({
    operationId: 'getAccount',
    summary: 'View balance, usage and recent queries',
    description: 'The workspace of the calling key, with its credits and its newest lookups.',
  })
  @ApiOkResponse({ type: AccountResponse })
  show(@CallerOf() caller: Caller): Promise<AccountResponse> {
    return this.overview.show(caller);
  }

  @Delete()
  @Access({ scope: 'account:write', limit: 'workspace' })
  @NeedsConfirmation()
  @ApiOperation({
    operationId: 'deleteAccount',
    summary: 'Delete the account',
    description:
      'Cancels and refunds pending lookups, revokes all keys at once, and erases the address and whom you looked up. Credits that are left are lost, and a subscription ends. Needs a live key.',
  })
  @ApiOkResponse({ type: DeletedAccountResponse })
  @Answers(LiveKeyRequired)
  delete(@CallerOf() caller: Caller): Promise<DeletedAccountResponse> {
    return this.deletion.delete(caller);
  }

  @Get('audit')
  @Access({ scope: 'account:read', limit: 'unlimited' })
  @ApiOperation({
    operationId: 'listAuditEvents',
    summary: 'Who did what with keys, credits and the account',
    description: 'Newest first. A test key sees what was done to test keys.',
  })
  @ApiOkResponse({ type: AuditPageResponse })
  async listAudit(@CallerOf() caller: Caller, @Query() query: PageQuery): Promise<AuditPageResponse> {
    return AuditPageResponse.from(await this.audit.page(caller, query));
  }
}
