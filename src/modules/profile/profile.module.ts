import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { ConnectionsModule } from '../connections/index.js';
import { ProfileController } from './profile.controller.js';
import { ProfileService } from './profile.service.js';

@Module({
  imports: [AccountsModule, ConnectionsModule],
  controllers: [ProfileController],
  providers: [ProfileService],
})
export class ProfileModule {}
