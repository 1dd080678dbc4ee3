import { Module } from '@nestjs/common';
import { CreditsModule } from '../credits/index.js';
import { LookupEndings } from './lookup-endings.js';
import { LookupsRepository } from './lookups.repository.js';
import { ProfileErasure } from './profile-erasure.js';
import { ProfileErasureRepository } from './profile-erasure.repository.js';

/** Stands apart from the `VisitsModule`, which can't be had without a queue. */
@Module({
  imports: [CreditsModule],
  providers: [ProfileErasureRepository, LookupsRepository, LookupEndings, ProfileErasure],
  exports: [ProfileErasure],
})
export class ProfileErasureModule {}
