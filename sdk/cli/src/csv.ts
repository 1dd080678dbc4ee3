/** Records of cells by RFC 4180, for any separator and line end. A quote that is never closed runs to the end. */
export function parseCsv(text: string, separator: string): string[][] {
  const cell = cellPattern(separator);
  const records: string[][] = [[]];
  while (cell.lastIndex < text.length) {
    const [, quoted, plain = '', end] = cell.exec(text) ?? [];
    records.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === undefined) break;
    if (end !== separator) records.push([]);
  }
  return records.filter((cells) => cells.some((text) => text.trim()));
}

/** One cell and what ends it. What follows a closing quote, against the rules, is passed over. */
function cellPattern(separator: string): RegExp {
  const plain = `[^${separator}\\r\\n]*`;
  return new RegExp(`(?:"((?:[^"]|"")*)(?:"${plain}|$)|(${plain}))(${separator}|\\r\\n|\\r|\\n|$)`, 'y');
}
