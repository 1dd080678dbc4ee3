import { Module, type Provider } from '@nestjs/common';
import { ENV, type Env } from '../../config/index.js';
import { DestinationGuard, NameResolver, SystemResolver } from '../../platform/outbound/index.js';
import { CallbacksService } from './callbacks.service.js';
import { DeliveriesRepository } from './deliveries.repository.js';
import { WorkspaceDeliveriesRepository } from './workspace-deliveries.repository.js';

export const CALLBACK_ROWS: Provider[] = [
  { provide: NameResolver, useClass: SystemResolver },
  {
    provide: DestinationGuard,
    inject: [NameResolver, ENV],
    useFactory: (resolver: NameResolver, env: Env) => new DestinationGuard(resolver, env.CALLBACK_ALLOW),
  },
  DeliveriesRepository,
  WorkspaceDeliveriesRepository,
  CallbacksService,
];

/** For programs without Redis, in place of the `CallbacksModule`: they write callbacks, and others send them. */
@Module({ providers: CALLBACK_ROWS, exports: [CallbacksService] })
export class CallbackRowsModule {}
