import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Answers, Body, Query } from '../../../platform/http/index.js';
import {
  BillingNotConfigured,
  PaymentInProgress,
  PaymentsFailed,
  PaymentsUnavailable,
} from '../../../platform/payments/index.js';
import { IdempotencyKey, Idempotent } from '../../idempotency/index.js';
import { Access, type Caller, CallerOf, LiveKeyRequired } from '../../keys/index.js';
import { ListPurchasesQuery, PurchaseRequest } from './dto/requests.js';
import { PurchaseResponse, PurchasesPageResponse, StartedPurchaseResponse } from './dto/responses.js';
import { PurchaseReceipts } from './purchase-receipts.js';
import { PurchaseNotFound, UnknownPack } from './purchases.errors.js';
import { PurchasesService } from './purchases.service.js';

@ApiTags('Credits')
@Controller('api/v1/credits')
export class PurchasesController {
  constructor(
    private readonly purchases: PurchasesService,
    private readonly receipts: PurchaseReceipts,
  ) {}

  @Post('purchase')
  @HttpCode(200)
  @Access({ scope: 'credits:write', limit: 'lookups' })
  @ApiOperation({
    operationId: 'purchaseCredits',
    summary: 'Start a Stripe Checkout session to buy credits',
    description:
      'Open `checkout_url` in a browser to pay. The credits are added once the payment is confirmed. ' +
      'Needs a live key that is not in its grace. Without a payment provider it answers 503 `billing_not_configured`.',
  })
  @ApiOkResponse({ type: StartedPurchaseResponse })
  @Idempotent()
  @Answers(
    LiveKeyRequired,
    UnknownPack,
    BillingNotConfigured,
    PaymentsUnavailable,
    PaymentsFailed,
    PaymentInProgress,
  )
  buy(
    @CallerOf() caller: Caller,
    @Body() request: PurchaseRequest,
    @IdempotencyKey() idempotencyKey: string | undefined,
  ): Promise<StartedPurchaseResponse> {
    return this.purchases.buy(caller, request, idempotencyKey);
  }

  @Get('purchases')
  @Access({ scope: 'credits:read', limit: 'unlimited' })
  @ApiOperation({
    operationId: 'listPurchases',
    summary: 'List purchases, newest first',
    description: 'Each with its entries in the ledger.',
  })
  @ApiOkResponse({ type: PurchasesPageResponse })
  list(@CallerOf() caller: Caller, @Query() query: ListPurchasesQuery): Promise<PurchasesPageResponse> {
    return this.receipts.list(caller, query);
  }

  @Get('purchases/:id')
  @Access({ scope: 'credits:read', limit: 'unlimited' })
  @ApiOperation({
    operationId: 'getPurchase',
    summary: 'How a purchase went',
    description:
      'With its entries in the ledger: what was added when it was paid, and taken back when it was refunded.',
  })
  @ApiParam({ name: 'id', example: '507f1f77bcf86cd799439044' })
  @ApiOkResponse({ type: PurchaseResponse })
  @Answers(PurchaseNotFound)
  get(@CallerOf() caller: Caller, @Param('id') id: string): Promise<PurchaseResponse> {
    return this.receipts.get(caller, id);
  }
}
