/** "in/ada" of "https://uk.linkedin.com/in/ada/?x=1": where room is short, what all addresses share says nothing. */
export function withoutHost(url: string): string {
  const [, path = url] = /linkedin\.com\/([^?#]+)/i.exec(url) ?? [];
  return path.replace(/\/+$/, '');
}
