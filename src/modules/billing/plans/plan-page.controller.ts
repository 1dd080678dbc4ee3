import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Public } from '../../keys/index.js';
import { checkoutPage } from '../purchases/checkout-pages.js';
import { DASHBOARD_PAGE, PLAN_PAGE } from './plan-page.js';

const PAGE = checkoutPage(
  'Your plan',
  'If you have just subscribed, the plan business is yours within seconds. If you left before paying, nothing was paid, and the payment page stays open for a day.',
  `<a href="${DASHBOARD_PAGE}">Your dashboard</a> shows how it stands, and so does <code>GET /api/v1/billing/plan</code>. You can close this page.`,
);

/** Outside /api/v1: people come here from Stripe, with their browsers. */
@ApiTags('Billing')
@Controller(PLAN_PAGE)
export class PlanPageController {
  @Get()
  @Public({ limit: 'unlimited' })
  @Header('Content-Type', 'text/html; charset=utf-8')
  @ApiOperation({
    operationId: 'showPlanPage',
    summary: 'Where Stripe leads after subscribing',
    description: 'A page for people, to which the payment provider leads back. It changes nothing.',
  })
  @ApiProduces('text/html')
  @ApiOkResponse({ description: 'A page for people.', schema: { type: 'string' } })
  show(): string {
    return PAGE;
  }
}
