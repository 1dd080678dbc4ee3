export { BrowserUnavailable, DocumentTooLarge, NetworkFault, ProxyFault } from './browser.errors.js';
export { BrowserModule } from './browser.module.js';
export { BROWSER_OPTIONS, type BrowserOptions } from './browser-options.js';
export { type BrowserHealth, BrowserRoom } from './browser-room.js';
export type { DocumentRequest, FetchedDocument, Limits } from './document.js';
export { OriginMap } from './origin-map.js';
export type { WebProxy } from './proxy.js';
export type { Tab } from './tab.js';
