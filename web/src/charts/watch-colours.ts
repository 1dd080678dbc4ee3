/** Tells when the colours of the page change: with the reader's light or dark, or with the mode. */
export function watchColours(tell: () => void): () => void {
  const theme = matchMedia('(prefers-color-scheme: dark)');
  const mode = new MutationObserver(tell);
  theme.addEventListener('change', tell);
  mode.observe(document.documentElement, { attributes: true, attributeFilter: ['data-mode'] });
  return () => {
    theme.removeEventListener('change', tell);
    mode.disconnect();
  };
}

/** A token as it is now; a canvas can't read them by itself. */
export function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}
