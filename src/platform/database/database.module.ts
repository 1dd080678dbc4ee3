import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ENV, type Env } from '../../config/index.js';
import { Database } from './database.js';
import { Notifications } from './notifications.js';
import { databaseOptions } from './options.js';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [ENV],
      useFactory: (env: Env) => ({
        ...databaseOptions(env.DATABASE_URL, env.DATABASE_POOL),
        autoLoadEntities: true,
        // Connected when the application starts, not when it is put together: see Database.
        manualInitialization: true,
      }),
    }),
  ],
  providers: [Database, Notifications],
  exports: [Database, Notifications],
})
export class DatabaseModule {}
