import { Badge, Note } from '../../../ui/index.js';
import type { Connection } from '../following/follow-batch.js';

interface ConnectionProps {
  connection: Connection | undefined;
}

/** Whether what is shown is what is. Said politely when it changes. */
export function ConnectionBadge({ connection }: ConnectionProps) {
  return (
    <span role="status">
      {connection === 'live' && <Badge tone="good">Live</Badge>}
      {connection === 'asked' && <Badge tone="info">Not live: asked for every few seconds</Badge>}
      {connection === 'cut' && <Badge tone="warn">Not live: the connection is cut</Badge>}
    </span>
  );
}

/** What that means for whoever waits. */
export function CutNote({ connection }: ConnectionProps) {
  if (connection !== 'cut') return null;
  return (
    <Note tone="warn">
      The batch goes on without this page, and the page goes on by itself once the connection is back.
    </Note>
  );
}
