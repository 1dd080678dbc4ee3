import { useRoute } from 'preact-iso/router';
import { useMode } from '../../session/index.js';
import { EmptyState, LinkButton, Page, Panel, Skeleton } from '../../ui/index.js';
import { ReadFault } from '../../writing/index.js';
import { LeftoverText } from './leftover-text.js';
import { PostDesk } from './post-desk.js';
import { usePost } from './use-post.js';

export default function PostPage() {
  const { id = '' } = useRoute().params;
  const { mode } = useMode();
  return <OnePost key={`${mode} ${id}`} id={id} />;
}

function OnePost({ id }: { id: string }) {
  const query = usePost(id);
  const { post, fault, reload } = query;
  if (post && fault?.code !== 'POST_NOT_FOUND') return <PostDesk {...query} post={post} />;
  return (
    <Page title="Post" actions={<LinkButton href="/app/posts">All posts</LinkButton>}>
      <Panel>
        {!fault && <Skeleton height="20rem" />}
        {fault?.code === 'POST_NOT_FOUND' ? <NoPost /> : <ReadFault fault={fault} retry={reload} />}
      </Panel>
      {fault?.code === 'POST_NOT_FOUND' && <LeftoverText id={id} />}
    </Page>
  );
}

function NoPost() {
  const { mode } = useMode();
  return (
    <EmptyState
      title={mode === 'test' ? 'There is no such test post' : 'There is no such post'}
      action={<LinkButton href="/app/posts">All posts</LinkButton>}
    >
      It was deleted, or belongs to the other mode.
    </EmptyState>
  );
}
