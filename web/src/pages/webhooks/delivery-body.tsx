import { type DeliveryBodyResponse, operations, useQuery } from '../../api/index.js';
import { bytes, count } from '../../format/index.js';
import { Code, FaultNote, Json, Note, Skeleton, Stack } from '../../ui/index.js';
import { parsed } from './parsed.js';

/** The text that each try sends, unfolded where it is JSON. */
export function DeliveryBody({ id }: { id: string }) {
  const { data, fault, reload } = useQuery(`delivery body ${id}`, (ll, signal) =>
    operations.getDeliveryBody({ client: ll.api, path: { id }, signal }),
  );
  if (data) return <Body sent={data} />;
  if (fault?.code === 'delivery_erased') {
    return <Note tone="info">It is no longer kept, so it can’t be shown nor sent again.</Note>;
  }
  return fault ? <FaultNote fault={fault} retry={reload} /> : <Skeleton lines={6} />;
}

function Body({ sent: { body, bytes: size, is_cut: isCut } }: { sent: DeliveryBodyResponse }) {
  const document = isCut ? undefined : parsed(body);
  const label = `Request body, ${bytes(size)}`;
  return (
    <Stack gap={3}>
      {isCut && <Note tone="info">These are its first {count(body.length)} characters.</Note>}
      {document === undefined ? <Code label={label} text={body} /> : <Json label={label} value={document} />}
    </Stack>
  );
}
