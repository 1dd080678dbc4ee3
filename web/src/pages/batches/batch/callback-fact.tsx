import type { BatchSummaryResponse } from '../../../api/index.js';
import { cut, safeHref } from '../../../format/index.js';
import { Note, Row, StatusBadge } from '../../../ui/index.js';

/** Where the results are POSTed to, and whether they arrived. */
export function CallbackFact({ batch }: { batch: BatchSummaryResponse }) {
  const { callback_url: url, callback_status: status } = batch;
  if (!url) return null;
  return (
    <Note tone="info" title="Callback">
      <Row gap={2}>
        {status && <StatusBadge status={status} />}
        <span>
          {status ? 'to' : 'Not sent, as the batch was cancelled. It would have gone to'}{' '}
          <code>{safeHref(url) ? cut(url, 200) : 'an address that is not shown'}</code>
        </span>
        {status && <a href="/app/webhooks">See its deliveries</a>}
      </Row>
    </Note>
  );
}
