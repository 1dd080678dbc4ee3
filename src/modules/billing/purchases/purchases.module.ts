import { Module } from '@nestjs/common';
import { AuditModule } from '../../audit/index.js';
import { CreditsModule } from '../../credits/index.js';
import { IdempotencyModule } from '../../idempotency/index.js';
import { StripeEventsModule } from '../stripe-events/stripe-events.module.js';
import { Checkout } from './checkout.js';
import { CheckoutEvents } from './checkout-events.js';
import { CheckoutPagesController } from './checkout-pages.controller.js';
import { PurchaseReceipts } from './purchase-receipts.js';
import { PurchasesController } from './purchases.controller.js';
import { PurchasesRepository } from './purchases.repository.js';
import { PurchasesService } from './purchases.service.js';
import { ReversalEvents } from './reversal-events.js';
import { SettlementModule } from './settlement.module.js';

@Module({
  imports: [AuditModule, CreditsModule, IdempotencyModule, SettlementModule, StripeEventsModule],
  controllers: [PurchasesController, CheckoutPagesController],
  providers: [
    Checkout,
    CheckoutEvents,
    PurchaseReceipts,
    PurchasesRepository,
    PurchasesService,
    ReversalEvents,
  ],
})
export class PurchasesModule {}
