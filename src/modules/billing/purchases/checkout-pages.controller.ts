import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Public } from '../../keys/index.js';
import { CANCELLED_PAGE, checkoutPage, SUCCESS_PAGE } from './checkout-pages.js';

const HTML = 'text/html; charset=utf-8';
const PAGE = { description: 'A page for people.', schema: { type: 'string' } };

const SUCCESS = checkoutPage(
  'Thank you',
  'Your order is placed. Your credits are added as soon as the payment is confirmed: with a card that takes a few seconds, with a bank transfer it can take days.',
  '<a href="/app/credits">Your dashboard</a> shows how it stands, and so does <code>GET /api/v1/credits/purchases</code>. You can close this page.',
);

const CANCELLED = checkoutPage(
  'Nothing was paid',
  'You left before paying, and nothing was charged. The payment page stays open for a day; to start anew, call <code>POST /api/v1/credits/purchase</code>.',
  '<a href="/app/credits">Your dashboard</a> sells credits as well. You can close this page.',
);

/** Outside /api/v1: people come here from Stripe, with their browsers. Neither page believes that they paid. */
@ApiTags('Billing')
@Controller()
@Public({ limit: 'unlimited' })
export class CheckoutPagesController {
  @Get(SUCCESS_PAGE)
  @Header('Content-Type', HTML)
  @ApiOperation({
    operationId: 'showCheckoutSuccess',
    summary: 'Where Checkout leads after paying',
    description:
      'A page for people, to which the payment provider leads back. It does not mean that anything was paid.',
  })
  @ApiProduces('text/html')
  @ApiOkResponse(PAGE)
  success(): string {
    return SUCCESS;
  }

  @Get(CANCELLED_PAGE)
  @Header('Content-Type', HTML)
  @ApiOperation({
    operationId: 'showCheckoutCancelled',
    summary: 'Where Checkout leads without paying',
    description: 'A page for people, to which the payment provider leads back. It changes nothing.',
  })
  @ApiProduces('text/html')
  @ApiOkResponse(PAGE)
  cancelled(): string {
    return CANCELLED;
  }
}
