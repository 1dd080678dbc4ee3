/** Whether a dropped file is of the kinds that <input accept> would offer: ".csv,text/plain,image/*". */
export function isAccepted(accept: string, file: { name: string; type: string }): boolean {
  const kinds = accept
    .toLowerCase()
    .split(',')
    .map((kind) => kind.trim())
    .filter(Boolean);
  const [name, type] = [file.name.toLowerCase(), file.type.toLowerCase()];
  return kinds.length === 0 || kinds.some((kind) => matches(kind, name, type));
}

function matches(kind: string, name: string, type: string): boolean {
  if (kind.startsWith('.')) return name.endsWith(kind);
  if (kind.endsWith('/*')) return type.startsWith(kind.slice(0, -1));
  return type === kind;
}
