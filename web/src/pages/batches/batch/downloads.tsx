import { type ExportFormat, useAction } from '../../../api/index.js';
import { Button, DownloadIcon, FaultNote, Row, Stack, useNotices } from '../../../ui/index.js';
import { downloadResults } from './download-results.js';

const FORMATS: readonly { format: ExportFormat; label: string }[] = [
  { format: 'csv', label: 'CSV' },
  { format: 'ndjson', label: 'NDJSON' },
  { format: 'json', label: 'JSON' },
];

/** The results as files. Of a batch that goes on, what is there. */
export function Downloads({ id }: { id: string }) {
  const { say } = useNotices();
  const download = useAction(async (ll, format: ExportFormat) => {
    await downloadResults(ll, id, format);
    say(`The results are saved as ${format.toUpperCase()}.`);
  });
  return (
    <Stack gap={3}>
      <Row>
        {FORMATS.map(({ format, label }) => (
          <Button
            key={format}
            size="small"
            icon={<DownloadIcon />}
            label={`Download ${label}`}
            busy={download.isRunning}
            onClick={() => void download.run(format)}
          >
            {label}
          </Button>
        ))}
      </Row>
      <FaultNote fault={download.fault} />
    </Stack>
  );
}
