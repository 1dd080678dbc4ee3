export { keptTexts } from './kept-texts.js';
export { Observable, useObservable } from './observable.js';
export { type Remembered, useRemembered } from './page-memory.js';
export { useMode, useSession } from './session-context.js';
export { SessionGate } from './session-gate.js';
export { SessionProvider } from './session-provider.js';
