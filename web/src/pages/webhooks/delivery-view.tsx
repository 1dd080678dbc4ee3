import type { DeliveryDetailsResponse } from '../../api/index.js';
import { useMode } from '../../session/index.js';
import {
  Button,
  CopyButton,
  Facts,
  FaultNote,
  LinkButton,
  NoSuch,
  Page,
  Panel,
  RefreshIcon,
  Row,
  Skeleton,
  StatusBadge,
  Time,
} from '../../ui/index.js';
import { AttemptsTable } from './attempts-table.js';
import { DeliveryBody } from './delivery-body.js';
import { happened, subjectPage } from './event-words.js';
import { NextTry } from './next-try.js';
import { useDelivery } from './use-delivery.js';
import { useRedelivery } from './use-redelivery.js';
import css from './webhooks.module.css';

/** One delivery: what was sent, where to, and what became of each try. */
export function DeliveryView({ id }: { id: string }) {
  const { data: delivery, fault, isLoading, reload } = useDelivery(id);
  const redelivery = useRedelivery(reload);
  const { mode } = useMode();
  const isMissing = fault?.code === 'not_found';
  const all = <LinkButton href="/app/webhooks">All deliveries</LinkButton>;
  return (
    <Page
      title="Delivery"
      intro={delivery && happened(delivery.event)}
      actions={
        <>
          {all}
          {delivery && (
            <Button
              kind="primary"
              icon={<RefreshIcon />}
              busy={redelivery.isRunning}
              disabled={redelivery.isHeld}
              onClick={() => redelivery.redeliver(delivery)}
            >
              {delivery.status === 'pending' ? 'Send now' : 'Redeliver'}
            </Button>
          )}
        </>
      }
    >
      <FaultNote fault={redelivery.fault} />
      {isMissing ? (
        <Panel>
          <NoSuch thing="delivery" mode={mode} action={all} />
        </Panel>
      ) : (
        <FaultNote fault={fault} retry={reload} />
      )}
      {delivery && <Details delivery={delivery} />}
      {!delivery && isLoading && <Skeleton lines={8} />}
    </Page>
  );
}

function Details({ delivery }: { delivery: DeliveryDetailsResponse }) {
  return (
    <>
      <Panel title="What is known">
        <Facts items={factsOf(delivery)} />
      </Panel>
      <Panel title="Tries">
        <AttemptsTable delivery={delivery} />
      </Panel>
      <Panel title="What was sent">
        <DeliveryBody id={delivery.id} />
      </Panel>
    </>
  );
}

function factsOf(delivery: DeliveryDetailsResponse) {
  const { id, event, subject_id, url, status, created_at, finished_at } = delivery;
  const page = subjectPage(delivery);
  return [
    { term: 'Status', value: <StatusBadge status={status} /> },
    { term: 'Sent to', value: <SentTo url={url} /> },
    { term: 'Event', value: <code>{event}</code> },
    ...(page ? [{ term: 'About', value: <a href={page}>{subject_id}</a> }] : []),
    { term: 'webhook-id', value: <code>{id}</code> },
    { term: 'Made', value: <Time value={created_at} style="full" /> },
    finished_at
      ? { term: 'Ended', value: <Time value={finished_at} style="full" /> }
      : { term: 'Next try', value: <NextTry delivery={delivery} /> },
  ];
}

/** Addresses may be long: it begins here, and is copied as a whole. */
function SentTo({ url }: { url: string }) {
  return (
    <Row gap={3}>
      <bdi class={css.url} title={url}>
        {url || 'Erased'}
      </bdi>
      {url && <CopyButton kind="quiet" text={url} />}
    </Row>
  );
}
