export interface Breach {
  /** The one wall that falls. */
  rule: string;
  file: string;
  /** Added to the file; the rest of the house is sound. */
  line: string;
}

/** At least one for each wall. */
export const BREACHES: Breach[] = [
  {
    rule: 'modules-through-index',
    file: 'src/modules/orders/orders.service.ts',
    line: `import '../credits/credits.service.js';`,
  },
  {
    rule: 'modules-through-index',
    file: 'src/app.module.ts',
    line: `import type { Owner } from './modules/orders/order.entity.js';`,
  },
  {
    rule: 'no-cycles',
    file: 'src/modules/orders/order.entity.ts',
    line: `import type { OrdersRepository } from './orders.repository.js';`,
  },
  {
    rule: 'entities-store-ids',
    file: 'src/modules/orders/order.entity.ts',
    line: `import { Wallet as RelatedWallet } from '../credits/index.js';`,
  },
  {
    rule: 'typeorm-in-repositories',
    file: 'src/modules/orders/orders.service.ts',
    line: `import type { DataSource } from 'typeorm';`,
  },
  {
    rule: 'typeorm-in-repositories',
    file: 'src/platform/queue/queue.ts',
    line: `import '@nestjs/typeorm';`,
  },
  {
    rule: 'bull-in-the-queue-room',
    file: 'src/modules/orders/orders.service.ts',
    line: `import 'bull';`,
  },
  {
    rule: 'bull-in-the-queue-room',
    file: 'src/modules/orders/orders.module.ts',
    line: `import '@nestjs/bull';`,
  },
  {
    rule: 'redis-in-its-rooms',
    file: 'src/modules/orders/orders.service.ts',
    line: `import 'ioredis';`,
  },
  {
    rule: 'puppeteer-in-the-browser-room',
    file: 'src/modules/visiting/index.ts',
    line: `import type { Page } from 'puppeteer';`,
  },
  {
    rule: 'stripe-in-the-payments-room',
    file: 'src/modules/credits/credits.service.ts',
    line: `import 'stripe';`,
  },
  {
    rule: 'platform-knows-no-business',
    file: 'src/platform/payments/payments.ts',
    line: `import type { Parcel } from '../../modules/shipping/index.js';`,
  },
  {
    rule: 'config-stands-alone',
    file: 'src/config/env.ts',
    line: `import '../platform/clock.js';`,
  },
  {
    rule: 'migrations-stand-alone',
    file: 'migrations/1-create-orders.ts',
    line: `import '../src/config/env.js';`,
  },
  {
    rule: 'api-without-puppeteer',
    file: 'src/modules/orders/orders.service.ts',
    line: `export const visit = () => import('../visiting/index.js');`,
  },
  {
    rule: 'worker-on-demand',
    file: 'src/app.module.ts',
    line: `import { WorkerModule } from './worker.module.js';`,
  },
  {
    rule: 'production-without-local-stack',
    file: 'src/modules/orders/orders.service.ts',
    line: `import '../../local/stack/run.js';`,
  },
  {
    rule: 'production-without-tests',
    file: 'src/modules/orders/orders.service.ts',
    line: `import '../../../test/fake-clock.js';`,
  },
  {
    rule: 'production-without-dev-dependencies',
    file: 'src/modules/orders/orders.service.ts',
    line: `import 'jest';`,
  },
  {
    rule: 'packages-are-declared',
    file: 'src/modules/orders/orders.service.ts',
    line: `import 'lodash';`,
  },
  {
    rule: 'packages-are-declared',
    file: 'test/fake-orders.ts',
    line: `import 'nowhere-to-be-found';`,
  },
  {
    rule: 'no-dead-files',
    file: 'src/modules/orders/forgotten.service.ts',
    line: `import './orders.repository.js';`,
  },
  {
    rule: 'no-dead-files',
    file: 'src/local/orphan.ts',
    line: 'export const orphan = 1;',
  },
  {
    rule: 'sdk-stands-alone',
    file: 'sdk/typescript/src/client.ts',
    line: `import '../../../src/config/env.js';`,
  },
  {
    rule: 'sdk-needs-no-package',
    file: 'sdk/cli/src/main.ts',
    line: `import 'typeorm';`,
  },
  {
    rule: 'production-without-sdk',
    file: 'src/modules/orders/orders.service.ts',
    line: `import '../../../sdk/typescript/src/index.js';`,
  },
  {
    rule: 'web-knows-the-client-only',
    file: 'web/src/ui/button.tsx',
    line: `import type { Clock } from '../../../src/platform/clock.js';`,
  },
  {
    rule: 'web-knows-the-client-only',
    file: 'web/src/api/index.ts',
    line: `import '../../../sdk/typescript/src/client.js';`,
  },
  {
    rule: 'web-knows-the-client-only',
    file: 'web/src/frame/frame.tsx',
    line: `import 'jest';`,
  },
  {
    rule: 'client-in-the-api-room',
    file: 'web/src/pages/keys/keys.page.tsx',
    line: `import '../../../../sdk/typescript/src/index.js';`,
  },
  {
    rule: 'production-without-web',
    file: 'src/platform/clock.ts',
    line: `import '../../web/src/ui/index.js';`,
  },
  {
    rule: 'ui-knows-no-api',
    file: 'web/src/ui/button.tsx',
    line: `import '../api/index.js';`,
  },
  {
    rule: 'web-rooms-through-index',
    file: 'web/src/pages/posts/posts.page.tsx',
    line: `import '../../ui/button.js';`,
  },
  {
    rule: 'pages-stand-alone',
    file: 'web/src/pages/posts/posts.page.tsx',
    line: `import '../keys/keys.page.js';`,
  },
  {
    rule: 'no-dead-web-files',
    file: 'web/src/ui/forgotten.tsx',
    line: `import './button.js';`,
  },
];
