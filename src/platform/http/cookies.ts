/** What a `Cookie` header holds under a name: nothing, one value, or several where more than one place set it. */
export function cookiesNamed(header: string, name: string): string[] {
  const start = `${name}=`;
  return header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(start))
    .map((pair) => pair.slice(start.length));
}
