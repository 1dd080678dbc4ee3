import { Module } from '@nestjs/common';
import { CreditsModule } from '../credits/index.js';
import { CreditsController } from './credits.controller.js';
import { CreditsOverview } from './credits-overview.js';
import { PlansModule } from './plans/plans.module.js';
import { PurchasesModule } from './purchases/purchases.module.js';

/**
 * What a customer sees of credits, and how they are paid for. The ledger itself is in the room `credits`, which keys
 * and lookups use.
 */
@Module({
  imports: [CreditsModule, PlansModule, PurchasesModule],
  controllers: [CreditsController],
  providers: [CreditsOverview],
})
export class BillingModule {}
