import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CallbacksModule } from '../callbacks/index.js';
import { CreditsModule } from '../credits/index.js';
import { KeysModule } from '../keys/index.js';
import { ScrapingModule } from '../scraping/index.js';
import { AccountController } from './account.controller.js';
import { AccountBelongings } from './account-belongings.js';
import { AccountDeletion } from './account-deletion.js';
import { AccountOverview } from './account-overview.js';
import { AccountsModule } from './accounts.module.js';

/** What the API offers to the owner of an account. */
@Module({
  imports: [AccountsModule, AuditModule, CallbacksModule, CreditsModule, KeysModule, ScrapingModule],
  controllers: [AccountController],
  providers: [AccountBelongings, AccountDeletion, AccountOverview],
})
export class AccountRoutesModule {}
