import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Answers } from '../../../platform/http/index.js';
import { BillingNotConfigured, InvalidSignature } from '../../../platform/payments/index.js';
import { Public } from '../../keys/index.js';
import { EventReceivedResponse } from './event-received.response.js';
import { StripeEventRequest } from './stripe-event.request.js';
import { StripeInbox } from './stripe-inbox.js';
import { STRIPE_WEBHOOK_PATH } from './stripe-webhook-path.js';

/** For Stripe alone: the signature is what lets a call in, so no limit by address is needed. */
@ApiTags('Billing')
@Controller(STRIPE_WEBHOOK_PATH)
export class StripeWebhookController {
  constructor(private readonly inbox: StripeInbox) {}

  @Post()
  @HttpCode(200)
  @Public({ limit: 'unlimited' })
  @ApiOperation({
    operationId: 'receiveStripeEvent',
    summary: 'Take an event from Stripe',
    description:
      'For Stripe, not for you: the body must be signed. Each event is taken once; one of an unknown type changes nothing.',
  })
  @ApiHeader({
    name: 'Stripe-Signature',
    required: true,
    description: 'Over the body as it was sent, made within the last five minutes.',
    example: 't=1772706600,v1=5257a869e7ecebeda32affa62cdca3fa51cad7e77a0e56ff536d0ce8e108d8bd',
  })
  @ApiBody({ type: StripeEventRequest })
  @ApiOkResponse({ type: EventReceivedResponse })
  @Answers(InvalidSignature, BillingNotConfigured)
  async receive(@Req() request: Request): Promise<EventReceivedResponse> {
    const { body } = request;
    await this.inbox.receive(Buffer.isBuffer(body) ? body : Buffer.alloc(0), request.get('stripe-signature'));
    return { received: true };
  }
}
