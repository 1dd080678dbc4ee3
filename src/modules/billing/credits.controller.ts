import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PageQuery, Query } from '../../platform/http/index.js';
import { Access, type Caller, CallerOf, Public } from '../keys/index.js';
import { CreditsOverview } from './credits-overview.js';
import { BalanceResponse, LedgerPageResponse, PacksResponse } from './dto/responses.js';
import { PACKS } from './packs.js';

@ApiTags('Credits')
@Controller('api/v1/credits')
export class CreditsController {
  constructor(private readonly overview: CreditsOverview) {}

  @Get('packs')
  @Public({ limit: 'unlimited' })
  @ApiOperation({
    operationId: 'listPacks',
    summary: 'List available credit packs',
    description: 'The prices at which `POST /api/v1/credits/purchase` sells.',
  })
  @ApiOkResponse({ type: PacksResponse })
  packs(): PacksResponse {
    return { packs: PACKS };
  }

  @Get('balance')
  @Access({ scope: 'credits:read', limit: 'unlimited' })
  @ApiOperation({
    operationId: 'getBalance',
    summary: 'What the calling key and its workspace can spend',
    description:
      'What a key can spend is the smaller of what its workspace has and what its own `credit_limit` leaves.',
  })
  @ApiOkResponse({ type: BalanceResponse })
  balance(@CallerOf() caller: Caller): Promise<BalanceResponse> {
    return this.overview.balance(caller);
  }

  @Get('ledger')
  @Access({ scope: 'credits:read', limit: 'unlimited' })
  @ApiOperation({
    operationId: 'listLedger',
    summary: 'Why the balance is what it is',
    description: 'Every change of the balance, newest first. Entries are never changed or removed.',
  })
  @ApiOkResponse({ type: LedgerPageResponse })
  ledger(@CallerOf() caller: Caller, @Query() query: PageQuery): Promise<LedgerPageResponse> {
    return this.overview.listLedger(caller, query);
  }
}
