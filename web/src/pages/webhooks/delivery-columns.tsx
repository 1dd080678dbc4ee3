import type { DeliveryResponse } from '../../api/index.js';
import { shownUrl } from '../../format/index.js';
import { Button, type Column, Count, StatusBadge, Time } from '../../ui/index.js';
import { NextTry } from './next-try.js';
import css from './webhooks.module.css';

interface Acts {
  redeliver: (delivery: DeliveryResponse) => void;
  isRunning: boolean;
  /** Not again before some time has passed. */
  isHeld: boolean;
}

export function deliveryColumns({ redeliver, isRunning, isHeld }: Acts): Column<DeliveryResponse>[] {
  return [
    { key: 'event', title: 'Event', cell: ({ event }) => <code class={css.short}>{event}</code> },
    { key: 'target', title: 'Sent to', cell: ({ url }) => <Target url={url} /> },
    { key: 'status', title: 'Status', cell: ({ status }) => <StatusBadge status={status} /> },
    {
      key: 'tries',
      title: 'Tries',
      align: 'end',
      cell: ({ attempts_made }) => <Count value={attempts_made} />,
    },
    { key: 'next', title: 'Next try', cell: (delivery) => <NextTry delivery={delivery} /> },
    {
      key: 'made',
      title: 'When',
      cell: ({ created_at }) => (
        <span class={css.short}>
          <Time value={created_at} />
        </span>
      ),
    },
    {
      key: 'acts',
      title: '',
      align: 'end',
      cell: (delivery) =>
        delivery.status === 'failed' && (
          <Button
            size="small"
            kind="quiet"
            busy={isRunning}
            disabled={isHeld}
            onClick={() => redeliver(delivery)}
          >
            Redeliver
          </Button>
        ),
    },
  ];
}

function Target({ url }: { url: string }) {
  return (
    <bdi class={css.target} title={url}>
      {shownUrl(url) || 'Erased'}
    </bdi>
  );
}
