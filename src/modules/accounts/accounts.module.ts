import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/index.js';
import { CreditsModule } from '../credits/index.js';
import { Account } from './account.entity.js';
import { AccountsRepository } from './accounts.repository.js';
import { AccountsService } from './accounts.service.js';

/** The rows of accounts, for whoever opens or finds one; what an account can do by itself is in AccountRoutesModule. */
@Module({
  imports: [TypeOrmModule.forFeature([Account]), AuditModule, CreditsModule],
  providers: [AccountsRepository, AccountsService],
  exports: [AccountsRepository, AccountsService],
})
export class AccountsModule {}
