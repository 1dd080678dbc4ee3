import { Module } from '@nestjs/common';
import { AuditModule } from '../../audit/index.js';
import { CreditsModule } from '../../credits/index.js';
import { PaymentsRepository } from './payments.repository.js';
import { PurchaseReconciliation } from './purchase-reconciliation.js';
import { PurchaseReversals } from './purchase-reversals.js';
import { PurchaseSettlement } from './purchase-settlement.js';
import { SettlementsRepository } from './settlements.repository.js';

/** What Stripe's word does to purchases, whether it comes by an event or because the operator asked. */
@Module({
  imports: [AuditModule, CreditsModule],
  providers: [
    PaymentsRepository,
    PurchaseReconciliation,
    PurchaseReversals,
    PurchaseSettlement,
    SettlementsRepository,
  ],
  exports: [PurchaseReconciliation, PurchaseReversals, PurchaseSettlement],
})
export class SettlementModule {}
