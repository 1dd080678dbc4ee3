import { type DynamicModule, Module } from '@nestjs/common';
import { BROWSER_OPTIONS, type BrowserOptions } from './browser-options.js';
import { BrowserRoom } from './browser-room.js';

@Module({})
export class BrowserModule {
  static forRoot(options: BrowserOptions): DynamicModule {
    return {
      module: BrowserModule,
      global: true,
      providers: [{ provide: BROWSER_OPTIONS, useValue: options }, BrowserRoom],
      exports: [BrowserRoom],
    };
  }
}
