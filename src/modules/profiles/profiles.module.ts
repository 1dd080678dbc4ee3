import { Module } from '@nestjs/common';
import { ScrapingModule } from '../scraping/index.js';
import { ProfilesController } from './profiles.controller.js';
import { ProfilesService } from './profiles.service.js';
import { ProfilesAliasController } from './profiles-alias.controller.js';

@Module({
  imports: [ScrapingModule],
  controllers: [ProfilesController, ProfilesAliasController],
  providers: [ProfilesService],
})
export class ProfilesModule {}
