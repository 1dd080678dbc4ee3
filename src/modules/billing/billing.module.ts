import { Module } from '@nestjs/common';
import { CreditsModule } from '../credits/index.js';
import { CreditsController } from './credits.controller.js';
import { CreditsOverview } from './credits-overview.js';

/** What a customer sees of credits. The ledger itself is in the room `credits`, which keys and lookups use. */
@Module({
  imports: [CreditsModule],
  controllers: [CreditsController],
  providers: [CreditsOverview],
})
export class BillingModule {}
