import { count } from '../../../format/index.js';
import { Button, CloseIcon, Columns, FileDrop, Note, Row, Stack, TextArea } from '../../../ui/index.js';
import { ChosenColumns } from './chosen-columns.js';
import type { ChosenFile } from './draft.js';
import type { Source } from './use-source.js';

const SEPARATORS = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' };

/** Lines to type or paste, or a file. */
export function SourceFields({ source, isLocked }: { source: Source; isLocked: boolean }) {
  return (
    <Stack gap={4}>
      {source.file ? (
        <FileInUse file={source.file} source={source} isLocked={isLocked} />
      ) : (
        <Columns min="20rem">
          <TextArea
            name="linkedin_urls"
            label="Addresses"
            hint="One in a line, or rows pasted from a spreadsheet."
            value={source.text}
            onInput={source.type}
            rows={7}
            disabled={isLocked}
            placeholder="https://www.linkedin.com/in/…"
            mono
          />
          <FileDrop
            label="Or a CSV or text file"
            accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
            onFile={source.choose}
            disabled={isLocked}
            hint="Drop it here, or pick it. It is read in this page; only addresses are sent."
          />
        </Columns>
      )}
      {source.refusal && (
        <div role="alert">
          <Note tone="bad">{source.refusal}</Note>
        </div>
      )}
      <ChosenColumns source={source} isLocked={isLocked} />
    </Stack>
  );
}

interface FileInUseProps {
  file: ChosenFile;
  source: Source;
  isLocked: boolean;
}

function FileInUse({ file, source: { table, dropFile }, isLocked }: FileInUseProps) {
  const { separator } = table;
  return (
    <Note
      tone="info"
      title={file.name}
      actions={
        <Row>
          <Button size="small" icon={<CloseIcon />} disabled={isLocked} onClick={dropFile}>
            Take it away
          </Button>
        </Row>
      }
    >
      {count(table.records.length)} lines with something in them, read as {file.encoding}
      {separator ? `, cut at ${SEPARATORS[separator]}.` : '.'}
    </Note>
  );
}
