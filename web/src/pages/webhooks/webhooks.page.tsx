import { useRoute } from 'preact-iso/router';
import { useMode } from '../../session/index.js';
import { DeliveryView } from './delivery-view.js';
import { WebhooksHome } from './webhooks-home.js';

const INTROS = {
  live: 'When something is finished, your own server hears of it, signed and tried again until it answers.',
  test: 'Test keys get callbacks as well. In test mode they have deliveries, an endpoint and a secret of their own.',
};

export default function WebhooksPage() {
  const { mode } = useMode();
  const { id } = useRoute().params;
  // What is open belongs to one mode.
  return id ? (
    <DeliveryView key={`${mode} ${id}`} id={id} />
  ) : (
    <WebhooksHome key={mode} intro={INTROS[mode]} />
  );
}
