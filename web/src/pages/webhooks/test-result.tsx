import type { DeliveryDetailsResponse } from '../../api/index.js';
import { FaultNote, Note, Stack } from '../../ui/index.js';
import { answerInWords, tookInWords } from './attempt-words.js';
import { NextTry } from './next-try.js';
import { useDelivery } from './use-delivery.js';

/** What became of a test, as it becomes known. */
export function TestResult({ id }: { id: string }) {
  const { data: delivery, fault, reload } = useDelivery(id);
  return (
    <div role="status">
      <Stack gap={2}>
        <FaultNote fault={fault} retry={reload} />
        <Outcome delivery={delivery} />
        <p>
          <a href={`/app/webhooks/${id}`}>Look at the delivery</a>
        </p>
      </Stack>
    </div>
  );
}

function Outcome({ delivery }: { delivery: DeliveryDetailsResponse | undefined }) {
  const last = delivery?.attempts.at(-1);
  if (!delivery || !last) return <Note tone="info" title="On its way" />;
  const answer = `${answerInWords(last)} · ${tookInWords(last)}`;
  if (delivery.status === 'delivered') {
    return (
      <Note tone="good" title="Delivered">
        {answer}
      </Note>
    );
  }
  if (delivery.status === 'failed') {
    return (
      <Note tone="bad" title="Failed for good">
        {answer}
      </Note>
    );
  }
  return (
    <Note tone="warn" title={`Try ${last.number} failed`}>
      {answer}. The next try: <NextTry delivery={delivery} />.
    </Note>
  );
}
