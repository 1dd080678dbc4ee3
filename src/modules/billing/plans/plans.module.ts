import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/index.js';
import { StripeEventsModule } from '../stripe-events/stripe-events.module.js';
import { DueSubscriptionsRepository } from './due-subscriptions.repository.js';
import { PlanPageController } from './plan-page.controller.js';
import { PlansController } from './plans.controller.js';
import { PlansService } from './plans.service.js';
import { SilentCheckouts } from './silent-checkouts.js';
import { SubscriptionCheckout } from './subscription-checkout.js';
import { SubscriptionCheckoutsRepository } from './subscription-checkouts.repository.js';
import { SubscriptionEvents } from './subscription-events.js';
import { SubscriptionRefresh } from './subscription-refresh.js';
import { SubscriptionSweeper } from './subscription-sweeper.js';
import { SubscriptionsRepository } from './subscriptions.repository.js';

/** The plan of a workspace, and how it is paid for. */
@Module({
  imports: [AccountsModule, StripeEventsModule],
  controllers: [PlansController, PlanPageController],
  providers: [
    DueSubscriptionsRepository,
    PlansService,
    SilentCheckouts,
    SubscriptionCheckout,
    SubscriptionCheckoutsRepository,
    SubscriptionEvents,
    SubscriptionRefresh,
    SubscriptionSweeper,
    SubscriptionsRepository,
  ],
})
export class PlansModule {}
