import { Module } from '@nestjs/common';
import { KeysModule } from '../keys/index.js';
import { SessionsRepository } from './sessions.repository.js';
import { Standing } from './standing.js';

/** Without routes: for modules whose own are to be looked for first. */
@Module({
  imports: [KeysModule],
  providers: [SessionsRepository, Standing],
  exports: [SessionsRepository, Standing],
})
export class StandingModule {}
