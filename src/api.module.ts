import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccountRoutesModule } from './modules/accounts/index.js';
import { AlertsModule } from './modules/alerts/index.js';
import { AnalyticsModule } from './modules/analytics/index.js';
import { AuthModule } from './modules/auth/index.js';
import { BatchesModule } from './modules/batches/index.js';
import { BillingModule } from './modules/billing/index.js';
import { CallbackRoutesModule } from './modules/callbacks/index.js';
import { ConnectionRoutesModule } from './modules/connections/index.js';
import { HealthModule } from './modules/health/index.js';
import { IdeasModule } from './modules/ideas/index.js';
import { ApiKeyGuard, KeysModule } from './modules/keys/index.js';
import { LimitGuard, LimitsModule } from './modules/limits/index.js';
import { PostRoutesModule } from './modules/posts/index.js';
import { PrivacyModule } from './modules/privacy/index.js';
import { ProfileModule } from './modules/profile/index.js';
import { ProfilesModule } from './modules/profiles/index.js';
import { PublicationRoutesModule } from './modules/publishing/index.js';
import { ScrapingModule } from './modules/scraping/index.js';
import { SessionGuard, SessionsModule } from './modules/sessions/index.js';

/** The part of the application that answers requests. It must never load Puppeteer. */
@Module({
  imports: [
    // Before whatever brings the routes of single lookups, for which /scrape/batch would be a lookup called "batch".
    BatchesModule,
    KeysModule,
    LimitsModule,
    AuthModule,
    SessionsModule,
    AccountRoutesModule,
    AlertsModule,
    ScrapingModule,
    ProfilesModule,
    PrivacyModule,
    BillingModule,
    CallbackRoutesModule,
    AnalyticsModule,
    ConnectionRoutesModule,
    PostRoutesModule,
    IdeasModule,
    ProfileModule,
    PublicationRoutesModule,
    HealthModule,
  ],
  // In this order: who is signed in needs no key, and the limits of a key are known once it is known.
  providers: [
    { provide: APP_GUARD, useExisting: SessionGuard },
    { provide: APP_GUARD, useExisting: ApiKeyGuard },
    { provide: APP_GUARD, useExisting: LimitGuard },
  ],
})
export class ApiModule {}
