import { LocationProvider } from 'preact-iso/router';
import { ErrorBoundary } from './frame/error-boundary.js';
import { Frame } from './frame/frame.js';
import { Pages } from './frame/pages.js';
import { SessionGate, SessionProvider } from './session/index.js';

/** Links to anything else on this host, such as /docs, are left to the browser. */
const OURS = /^\/app([/?#]|$)/;

export function App() {
  return (
    <ErrorBoundary>
      <SessionProvider>
        <SessionGate>
          <LocationProvider scope={OURS}>
            <Frame>
              <Pages />
            </Frame>
          </LocationProvider>
        </SessionGate>
      </SessionProvider>
    </ErrorBoundary>
  );
}
