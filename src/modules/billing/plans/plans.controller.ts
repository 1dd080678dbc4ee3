import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers } from '../../../platform/http/index.js';
import {
  BillingNotConfigured,
  PaymentInProgress,
  PaymentsFailed,
  PaymentsUnavailable,
} from '../../../platform/payments/index.js';
import { Access, type Caller, CallerOf, LiveKeyRequired } from '../../keys/index.js';
import { CheckoutLinkResponse, PlanResponse, PortalLinkResponse } from './dto/responses.js';
import { AlreadySubscribed, NoSubscription } from './plans.errors.js';
import { PlansService } from './plans.service.js';

@ApiTags('Billing')
@Controller('api/v1/billing')
export class PlansController {
  constructor(private readonly plans: PlansService) {}

  @Get('plan')
  @Access({ scope: 'account:read', limit: 'unlimited' })
  @ApiOperation({
    operationId: 'getPlan',
    summary: 'Which plan the workspace is on, and until when it is paid',
    description: 'Posts, ideas and their analytics need the plan business.',
  })
  @ApiOkResponse({ type: PlanResponse })
  show(@CallerOf() caller: Caller): Promise<PlanResponse> {
    return this.plans.show(caller);
  }

  @Post('subscribe')
  @HttpCode(200)
  @Access({ scope: 'credits:write', limit: 'workspace' })
  @ApiOperation({
    operationId: 'subscribe',
    summary: 'Upgrade to the plan business',
    description:
      'Open `checkout_url` in a browser to pay. The plan changes once the payment is confirmed. Repeated, it answers ' +
      'the same page while that is open. 409 `already_subscribed` when a subscription runs. Needs a live key that is ' +
      'not in its grace. Without a payment provider it answers 503 `billing_not_configured`.',
  })
  @ApiOkResponse({ type: CheckoutLinkResponse })
  @Answers(
    LiveKeyRequired,
    AlreadySubscribed,
    BillingNotConfigured,
    PaymentsUnavailable,
    PaymentsFailed,
    PaymentInProgress,
  )
  subscribe(@CallerOf() caller: Caller): Promise<CheckoutLinkResponse> {
    return this.plans.subscribe(caller);
  }

  @Post('portal')
  @HttpCode(200)
  @Access({ scope: 'credits:write', limit: 'workspace' })
  @ApiOperation({
    operationId: 'openBillingPortal',
    summary: 'Change the card, see invoices, cancel the subscription',
    description:
      'Open `portal_url` in a browser. 404 `no_subscription` when there never was one. Needs a live key that is not ' +
      'in its grace. Without a payment provider it answers 503 `billing_not_configured`.',
  })
  @ApiOkResponse({ type: PortalLinkResponse })
  @Answers(LiveKeyRequired, NoSubscription, BillingNotConfigured, PaymentsUnavailable, PaymentsFailed)
  openPortal(@CallerOf() caller: Caller): Promise<PortalLinkResponse> {
    return this.plans.openPortal(caller);
  }
}
