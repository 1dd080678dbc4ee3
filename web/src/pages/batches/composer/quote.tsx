import { plural } from '../../../format/index.js';
import { useMode } from '../../../session/index.js';
import { Columns, Count, Note, Stack, Stat } from '../../../ui/index.js';
import type { Check } from './check-entries.js';
import { CostHint } from './cost-hint.js';
import { batchesFor, MOST_AT_ONCE } from './parts.js';

interface QuoteProps {
  check: Check;
  withoutAddress: number;
}

/** What sending would mean, before anything is sent. */
export function Quote({ check, withoutAddress }: QuoteProps) {
  const { mode } = useMode();
  const { toSend, invalid, duplicates, distinct } = check;
  return (
    <Stack gap={3}>
      <Columns min="9rem" gap={3}>
        <Stat label="Addresses" value={<Count value={toSend.length} />} hint={leftOut(withoutAddress)} />
        <Stat label="Duplicates" value={<Count value={duplicates} />} hint="Free" />
        <Stat
          label="Not addresses"
          value={<Count value={invalid} />}
          hint="Free"
          tone={invalid > 0 ? 'warn' : 'quiet'}
        />
        <Stat
          label="Credits at most"
          value={<Count value={mode === 'test' ? 0 : distinct} />}
          hint={mode === 'test' ? 'In test mode' : 'Known ones are free'}
        />
      </Columns>
      <Parts total={toSend.length} />
      <CostHint most={distinct} />
    </Stack>
  );
}

function Parts({ total }: { total: number }) {
  if (total <= MOST_AT_ONCE) return null;
  return (
    <Note tone="info" title={`These make ${plural(batchesFor(total), 'batch')}`}>
      A batch holds up to {plural(MOST_AT_ONCE, 'address')}. They are sent one after the other, in this order;
      if one is not taken, the rest stays here and can be sent again.
    </Note>
  );
}

function leftOut(records: number): string | undefined {
  return records > 0 ? `${plural(records, 'row')} without one left out` : undefined;
}
