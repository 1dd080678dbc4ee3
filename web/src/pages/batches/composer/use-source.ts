import { useMemo, useRef, useState } from 'preact/hooks';
import type { DecodedText } from '../reading/decode-file.js';
import { type Reading, readEntries } from '../reading/read-entries.js';
import { readFile } from '../reading/read-file.js';
import { hasHeading, readTable, type Table } from '../reading/read-table.js';

export interface ChosenFile extends DecodedText {
  name: string;
}

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

/** What a person chose in place of what was found out. */
interface Choices {
  column?: number;
  hasHeading?: boolean;
}

/** Where the addresses come from: what was typed or pasted, or a file. */
export function useSource(): Source {
  const [text, setText] = useState('');
  const [choices, setChoices] = useState<Choices>({});
  const files = useFile(() => setChoices({}));

  const content = files.file?.text ?? text;
  const table = useMemo(() => readTable(content), [content]);
  const column = Math.min(choices.column ?? table.column, table.width - 1);
  const heading = choices.hasHeading ?? hasHeading(table, column);
  const reading = useMemo(() => readEntries(table, column, heading), [table, column, heading]);
  return {
    ...files,
    text,
    type: setText,
    table,
    column,
    setColumn: (chosen) => setChoices((before) => ({ ...before, column: chosen })),
    hasHeading: heading,
    setHeading: (chosen) => setChoices((before) => ({ ...before, hasHeading: chosen })),
    isHeadingChosen: choices.hasHeading !== undefined,
    reading,
  };
}

function useFile(onChange: () => void) {
  const [file, setFile] = useState<ChosenFile>();
  const [refusal, setRefusal] = useState('');
  const latest = useRef(0);

  const choose = async (chosen: File) => {
    const round = ++latest.current;
    const read = await readFile(chosen);
    // Another was chosen while this one was being read.
    if (round !== latest.current) return;
    if ('refusal' in read) return setRefusal(read.refusal);
    setRefusal('');
    setFile({ ...read, name: chosen.name });
    onChange();
  };
  const dropFile = () => {
    latest.current += 1;
    setFile(undefined);
    setRefusal('');
    onChange();
  };
  return { file, refusal, choose, dropFile };
}
