export { provideChromium } from './chromium.js';
export type { LocalKeys, StackPrograms } from './context.js';
export { runStack } from './run.js';
export { readStackSettings } from './settings.js';
export { startThrowawayServers, type ThrowawayServers } from './throwaway-servers.js';
