import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { BudgetsRepository } from './budgets.repository.js';
import { ClawbacksRepository } from './clawbacks.repository.js';
import { CreditsRepository } from './credits.repository.js';
import { CreditsService } from './credits.service.js';
import { IncomingRepository } from './incoming.repository.js';
import { LedgerRepository } from './ledger.repository.js';
import { PurchasedCredits } from './purchased-credits.js';

@Module({
  imports: [AuditModule],
  providers: [
    BudgetsRepository,
    ClawbacksRepository,
    CreditsRepository,
    CreditsService,
    IncomingRepository,
    LedgerRepository,
    PurchasedCredits,
  ],
  exports: [CreditsService, PurchasedCredits],
})
export class CreditsModule {}
