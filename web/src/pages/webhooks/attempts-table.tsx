import type { AttemptResponse, DeliveryDetailsResponse } from '../../api/index.js';
import { Badge, type Column, DataTable, Stack, Time } from '../../ui/index.js';
import { answerInWords, answerTone, tookInWords } from './attempt-words.js';
import css from './webhooks.module.css';

const COLUMNS: readonly Column<AttemptResponse>[] = [
  { key: 'number', title: 'Try', cell: ({ number }) => number },
  {
    key: 'answer',
    title: 'Answer',
    cell: (attempt) => <Badge tone={answerTone(attempt)}>{answerInWords(attempt)}</Badge>,
  },
  { key: 'took', title: 'Took', align: 'end', cell: (attempt) => tookInWords(attempt) },
  {
    key: 'at',
    title: 'When',
    cell: ({ at }) => (
      <span class={css.short}>
        <Time value={at} style="exact" />
      </span>
    ),
  },
];

export function AttemptsTable({ delivery }: { delivery: DeliveryDetailsResponse }) {
  return (
    <Stack gap={3}>
      <DataTable
        caption="Tries, in the order in which they were made"
        columns={COLUMNS}
        rows={delivery.attempts}
        rowKey={({ number }) => number}
        empty="The first try is being made."
      />
      <p class={css.aside}>
        Any 2xx within 15 seconds counts as delivered, 410 ends it for good. Of an answer only its status is
        kept.
      </p>
    </Stack>
  );
}
