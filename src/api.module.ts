import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuthModule } from './modules/auth/index.js';
import { HealthModule } from './modules/health/index.js';
import { ApiKeyGuard, KeysModule } from './modules/keys/index.js';
import { ScrapingModule } from './modules/scraping/index.js';

/** The part of the application that answers requests. It must never load Puppeteer. */
@Module({
  imports: [KeysModule, AuthModule, ScrapingModule, HealthModule],
  providers: [{ provide: APP_GUARD, useExisting: ApiKeyGuard }],
})
export class ApiModule {}
