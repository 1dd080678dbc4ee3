import { useEffect } from 'preact/hooks';

/**
 * Where what had the focus is taken away, whatever stands around it takes it over: who goes by keyboard or by ear stays
 * in that place. A page that knows a better one says so later, and has the last word.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    const ended = new AbortController();
    let place: Element[] = [];
    const remember = () => {
      place = withAncestors(document.activeElement);
    };
    // Let go of on purpose, by a click beside it; what is taken away has left its place by then.
    const forget = () => setTimeout(() => isLost() && place[0]?.isConnected && remember());
    addEventListener('focusin', remember, { signal: ended.signal });
    addEventListener('focusout', forget, { signal: ended.signal });

    const watch = new MutationObserver(() => {
      if (isLost() && place[0]?.isConnected === false) takeOver(place.find((element) => element.isConnected));
    });
    watch.observe(document.body, { childList: true, subtree: true });
    return () => {
      ended.abort();
      watch.disconnect();
    };
  }, []);
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function withAncestors(element: Element | null): Element[] {
  return element && element !== document.body ? [element, ...withAncestors(element.parentElement)] : [];
}

/** The heading of the page says more than the page as a whole. */
function takeOver(around: Element | undefined): void {
  const element = around?.querySelector('h1') ?? around;
  if (!(element instanceof HTMLElement)) return;
  if (!element.hasAttribute('tabindex')) {
    element.tabIndex = -1;
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus({ preventScroll: true });
}
