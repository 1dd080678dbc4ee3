import { ApiProperty } from '@nestjs/swagger';
import type { Account } from '../../../accounts/index.js';
import type { Plan } from '../../../keys/index.js';
import { isRunning, type SubscriptionRow } from '../subscription.js';

export class PlanResponse {
  @ApiProperty({
    description: 'What counts: the plan the operator gave, or `business` while it is paid for.',
    enum: ['free', 'business'],
    enumName: 'Plan',
    example: 'business',
  })
  plan!: Plan;

  @ApiProperty({
    description: 'The plan the operator gave, which counts again when a subscription ends.',
    enum: ['free', 'business'],
    enumName: 'Plan',
    example: 'free',
  })
  granted_plan!: Plan;

  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'How the subscription stands, in Stripe’s words: `active`, `trialing` and `past_due` bring the plan; `unpaid`, `paused`, `incomplete`, `incomplete_expired` and `canceled` don’t. Null without one.',
    example: 'active',
  })
  status!: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Until when the subscription is paid, and when it goes on unless it ends. Null without one.',
    example: '2026-04-05T10:30:00.000Z',
  })
  current_period_end!: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description:
      'When the subscription that runs will end, if it was cancelled. Null while it goes on, and once it has ended.',
    example: null,
  })
  cancels_at!: string | null;

  static from({ plan, current_plan }: Account, subscription: SubscriptionRow | null): PlanResponse {
    const end = isRunning(subscription?.status ?? '') ? subscription?.cancel_at : null;
    return {
      plan: current_plan,
      granted_plan: plan,
      status: subscription?.status ?? null,
      current_period_end: subscription?.current_period_end?.toISOString() ?? null,
      cancels_at: end?.toISOString() ?? null,
    };
  }
}

export class CheckoutLinkResponse {
  @ApiProperty({
    format: 'uri',
    description: 'Open it in a browser to pay. It stays open for a day.',
    example: 'https://checkout.stripe.com/c/pay/cs_live_a1b2c3',
  })
  checkout_url!: string;
}

export class PortalLinkResponse {
  @ApiProperty({
    format: 'uri',
    description: 'Open it in a browser, soon: it is good for a few minutes.',
    example: 'https://billing.stripe.com/p/session/live_a1b2c3',
  })
  portal_url!: string;
}
