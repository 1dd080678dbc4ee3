import { type EndpointResponse, type LinkFetch, operations, useQuery } from '../../api/index.js';
import { FaultNote, Panel, Skeleton } from '../../ui/index.js';
import { EndpointForm } from './endpoint-form.js';

/** Where events of the workspace are told. */
export function EndpointPanel() {
  const { data, fault, isLoading, reload } = useQuery('event endpoint', findEndpoint);
  return (
    <Panel title="Event endpoint">
      <p>
        Beside the callbacks of batches, which go where each batch says, events of your posts are told to one
        address.
      </p>
      <FaultNote fault={fault} retry={reload} />
      {data === undefined && isLoading && <Skeleton height="15rem" />}
      {data !== undefined && <EndpointForm key={data?.updated_at ?? 'none'} saved={data} onDone={reload} />}
    </Panel>
  );
}

/** Null where none is set, which is nothing wrong. */
async function findEndpoint(ll: LinkFetch, signal: AbortSignal): Promise<EndpointResponse | null> {
  try {
    return await operations.getEventEndpoint({ client: ll.api, signal });
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'not_found';
}
