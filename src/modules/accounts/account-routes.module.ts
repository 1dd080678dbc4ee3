import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CallbacksModule } from '../callbacks/index.js';
import { ConnectionsModule } from '../connections/index.js';
import { CreditsModule } from '../credits/index.js';
import { IdeasModule } from '../ideas/index.js';
import { KeysModule } from '../keys/index.js';
import { PostsModule } from '../posts/index.js';
import { ScrapingModule } from '../scraping/index.js';
import { AccountController } from './account.controller.js';
import { AccountBelongings } from './account-belongings.js';
import { AccountDeletion } from './account-deletion.js';
import { AccountOverview } from './account-overview.js';
import { AccountWritings } from './account-writings.js';
import { AccountsModule } from './accounts.module.js';

/** What the API offers to the owner of an account. */
@Module({
  imports: [
    AccountsModule,
    AuditModule,
    CallbacksModule,
    ConnectionsModule,
    CreditsModule,
    IdeasModule,
    KeysModule,
    PostsModule,
    ScrapingModule,
  ],
  controllers: [AccountController],
  providers: [AccountBelongings, AccountDeletion, AccountOverview, AccountWritings],
})
export class AccountRoutesModule {}
