import { useEffect, useState } from 'preact/hooks';
import { operations, useQuery } from '../../api/index.js';
import { Button, DataTable, EmptyState, LinkButton } from '../../ui/index.js';
import { PageTurner, ReadFault } from '../../writing/index.js';
import type { PostsAddress } from './address.js';
import { paceOfAll } from './pace.js';
import { POST_COLUMNS } from './post-columns.js';
import type { AddressHold } from './use-posts-address.js';

const SIZE = 20;
const LEAST_PAUSE_MS = 3_000;

export function PostList({ address, go }: AddressHold) {
  const { data, fault, isLoading, reload } = usePostPage(address);
  if (fault && !data) return <ReadFault fault={fault} retry={reload} />;
  return (
    <>
      <DataTable
        caption="Posts"
        columns={POST_COLUMNS}
        rows={data?.posts}
        rowKey={({ id }) => id}
        isLoading={isLoading}
        fault={fault}
        retry={reload}
        empty={<NoPosts address={address} total={data?.total ?? 0} go={go} />}
      />
      {data && (
        <PageTurner total={data.total} size={SIZE} page={address.page} onTurn={(page) => go({ page })} />
      )}
    </>
  );
}

/** One page of the list, looked at again for as long as something on it will change by itself. */
function usePostPage({ status, page }: PostsAddress) {
  const [refreshMs, setPace] = useState<number | false>(false);
  const query = useQuery(
    `posts ${status} ${page}`,
    (ll, signal) =>
      operations.listPosts({
        client: ll.api,
        query: { status, limit: SIZE, offset: (page - 1) * SIZE },
        signal,
      }),
    { refreshMs, afterActs: true },
  );
  const { data } = query;
  useEffect(() => setPace(data ? paceOfAll(data.posts, Date.now(), LEAST_PAUSE_MS) : false), [data]);
  return query;
}

function NoPosts({ address, total, go }: AddressHold & { total: number }) {
  if (total > 0)
    return (
      <EmptyState
        title="Nothing on this page"
        action={<Button onClick={() => go({ page: 1 })}>First page</Button>}
      >
        There are fewer posts than there were.
      </EmptyState>
    );
  if (address.status)
    return (
      <EmptyState
        title={`No post is ${address.status}`}
        action={<Button onClick={() => go({ status: undefined })}>Show all posts</Button>}
      />
    );
  return (
    <EmptyState title="No posts yet" action={<LinkButton href="/app/posts/new">Write the first</LinkButton>}>
      Write one now and send it later: as a draft it stays here, scheduled it goes out by itself.
    </EmptyState>
  );
}
