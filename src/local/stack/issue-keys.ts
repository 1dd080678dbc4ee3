import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfigModule, readEnv } from '../../config/index.js';
import { AccountsModule } from '../../modules/accounts/index.js';
import { CreditsModule } from '../../modules/credits/index.js';
import { KeysModule } from '../../modules/keys/index.js';
import { DatabaseModule } from '../../platform/database/index.js';
import { LocalAccount } from './local-account.js';

/** No more of the application than keys are made of: nothing listens, and no queue is needed. */
@Module({
  imports: [ConfigModule.forRoot(readEnv()), DatabaseModule, AccountsModule, CreditsModule, KeysModule],
  providers: [LocalAccount],
})
class LocalAccountModule {}

const app = await NestFactory.createApplicationContext(LocalAccountModule, {
  logger: ['error', 'fatal'],
  abortOnError: false,
});
process.stdout.write(`${JSON.stringify(await app.get(LocalAccount).issueKeys())}\n`);
await app.close();
