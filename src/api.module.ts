import { Module } from '@nestjs/common';
import { AuthModule } from './modules/auth/index.js';
import { HealthModule } from './modules/health/index.js';
import { ScrapingModule } from './modules/scraping/index.js';

/** The part of the application that answers requests. It must never load Puppeteer. */
@Module({ imports: [AuthModule, ScrapingModule, HealthModule] })
export class ApiModule {}
