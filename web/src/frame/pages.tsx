import { useEffect } from 'preact/hooks';
import { Route, Router, useLocation } from 'preact-iso/router';
import { ROUTES } from '../routes.js';
import { ErrorBoundary } from './error-boundary.js';
import { NotFound } from './not-found.js';
import { preloadWhenIdle } from './preload.js';
import { readable } from './readable.js';

/** The page of the address. The one before stays until the code of the next is there. */
export function Pages() {
  const { path } = useLocation();
  useEffect(preloadWhenIdle, []);
  if (readable(path) === undefined) return <NotFound default />;
  return (
    <ErrorBoundary place={path}>
      <Router onRouteChange={focusHeading}>
        {ROUTES.map(({ path, page }) => (
          <Route key={path} path={path} component={page} />
        ))}
        <NotFound default />
      </Router>
    </ErrorBoundary>
  );
}

/** So that whoever listens hears where they are, and the next Tab goes on from there. */
function focusHeading(): void {
  const named = location.hash && document.getElementById(location.hash.slice(1));
  if (named) named.scrollIntoView();
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
}
