import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { ConnectingService } from './connecting.service.js';
import { ConnectionKeeper } from './connection-keeper.js';
import { ConnectionsController } from './connections.controller.js';
import { ConnectionsModule } from './connections.module.js';
import { ConsentController } from './consent.controller.js';
import { ConsentDialogue } from './consent-dialogue.js';

/** What the API offers for connecting a member, and the mails about it. */
@Module({
  imports: [ConnectionsModule, AuditModule],
  controllers: [ConnectionsController, ConsentController],
  providers: [ConnectingService, ConsentDialogue, ConnectionKeeper],
})
export class ConnectionRoutesModule {}
