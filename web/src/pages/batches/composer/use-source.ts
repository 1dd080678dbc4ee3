import { useMemo, useRef, useState } from 'preact/hooks';
import { useObservable } from '../../../session/index.js';
import { type Reading, readEntries } from '../reading/read-entries.js';
import { readFile } from '../reading/read-file.js';
import { hasHeading, readTable, type Table } from '../reading/read-table.js';
import type { ChosenFile, Draft } from './draft.js';

export interface Source {
  text: string;
  type(text: string): void;
  /** Stands in place of the text while it is there. */
  file?: ChosenFile;
  refusal: string;
  choose(file: File): Promise<void>;
  dropFile(): void;
  table: Table;
  column: number;
  setColumn(column: number): void;
  hasHeading: boolean;
  setHeading(hasHeading: boolean): void;
  /** By a person, who may want to take it back. */
  isHeadingChosen: boolean;
  reading: Reading;
}

/** Where the addresses come from: what was typed or pasted, or a file. */
export function useSource(draft: Draft): Source {
  const { text, file, choices } = useObservable(draft);
  const content = file?.text ?? text;
  const table = useMemo(() => readTable(content), [content]);
  const column = Math.min(choices.column ?? table.column, table.width - 1);
  const heading = choices.hasHeading ?? hasHeading(table, column);
  const reading = useMemo(() => readEntries(table, column, heading), [table, column, heading]);
  return {
    ...useFile(draft),
    text,
    type: (typed) => draft.change({ text: typed }),
    file,
    table,
    column,
    setColumn: (chosen) => draft.change({ choices: { ...choices, column: chosen } }),
    hasHeading: heading,
    setHeading: (chosen) => draft.change({ choices: { ...choices, hasHeading: chosen } }),
    isHeadingChosen: choices.hasHeading !== undefined,
    reading,
  };
}

function useFile(draft: Draft) {
  const [refusal, setRefusal] = useState('');
  const latest = useRef(0);

  const put = (file: ChosenFile | undefined) => {
    setRefusal('');
    draft.change({ file, choices: {} });
  };
  const choose = async (chosen: File) => {
    const round = ++latest.current;
    const read = await readFile(chosen);
    // Another was chosen while this one was being read.
    if (round !== latest.current) return;
    if ('refusal' in read) setRefusal(read.refusal);
    else put({ ...read, name: chosen.name });
  };
  const dropFile = () => {
    latest.current += 1;
    put(undefined);
  };
  return { refusal, choose, dropFile };
}
