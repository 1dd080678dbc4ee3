import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { BudgetsRepository } from './budgets.repository.js';
import { CreditsRepository } from './credits.repository.js';
import { CreditsService } from './credits.service.js';
import { LedgerRepository } from './ledger.repository.js';

@Module({
  imports: [AuditModule],
  providers: [BudgetsRepository, CreditsRepository, CreditsService, LedgerRepository],
  exports: [CreditsService],
})
export class CreditsModule {}
