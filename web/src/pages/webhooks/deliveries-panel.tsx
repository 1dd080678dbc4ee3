import { useLocation } from 'preact-iso/router';
import type { DeliveryResponse, Pages } from '../../api/index.js';
import { Button, Choice, DataTable, EmptyState, FaultNote, pageByPage, Stack } from '../../ui/index.js';
import { deliveryColumns } from './delivery-columns.js';
import type { Shown } from './use-deliveries.js';
import { useRedelivery } from './use-redelivery.js';

interface DeliveriesPanelProps {
  deliveries: Pages<DeliveryResponse>;
  shown: Shown;
  onShow: (shown: Shown) => void;
  onTest: () => void;
}

const SHOWN = [
  { value: 'all', label: 'All' },
  { value: 'pending', label: 'Pending' },
  { value: 'delivered', label: 'Delivered' },
  { value: 'failed', label: 'Failed' },
] as const;

export function DeliveriesPanel({ deliveries, shown, onShow, onTest }: DeliveriesPanelProps) {
  const { route } = useLocation();
  const redelivery = useRedelivery(deliveries.reload);
  return (
    <Stack>
      <Choice<Shown> legend="Show" name="shown" options={SHOWN} value={shown} onInput={onShow} />
      <FaultNote fault={redelivery.fault} />
      <DataTable
        caption="Deliveries, newest first"
        columns={deliveryColumns(redelivery)}
        {...pageByPage(deliveries)}
        rowKey={({ id }) => id}
        onRow={({ id }) => route(`/app/webhooks/${id}`)}
        empty={<None shown={shown} onTest={onTest} />}
      />
    </Stack>
  );
}

function None({ shown, onTest }: Pick<DeliveriesPanelProps, 'shown' | 'onTest'>) {
  if (shown !== 'all') return <EmptyState title={`No delivery is ${shown}`} />;
  return (
    <EmptyState title="Nothing was delivered yet" action={<Button onClick={onTest}>Send a test</Button>}>
      Give a batch a <code>callback_url</code>, and its results are sent there once it has completed. A test
      shows whether your receiver gets them.
    </EmptyState>
  );
}
