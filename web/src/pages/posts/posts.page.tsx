import { useMode } from '../../session/index.js';
import { LinkButton, Page, Panel, PlusIcon, TabPanel } from '../../ui/index.js';
import { Calendar } from './calendar.js';
import { PostList } from './post-list.js';
import { PostsBar } from './posts-bar.js';
import { usePostsAddress } from './use-posts-address.js';

const LIVE = 'Drafts, what is scheduled, and what became of it. A scheduled post goes out once, at its time.';
const TEST = 'Test posts go to a sandbox that keeps what would have been sent. LinkedIn never hears of them.';

export default function PostsPage() {
  const { mode } = useMode();
  const hold = usePostsAddress();
  const { view } = hold.address;
  return (
    <Page title="Posts" intro={mode === 'test' ? TEST : LIVE} actions={<NewPost />}>
      <Panel>
        <PostsBar {...hold} />
        <TabPanel id={view}>{view === 'calendar' ? <Calendar {...hold} /> : <PostList {...hold} />}</TabPanel>
      </Panel>
    </Page>
  );
}

function NewPost() {
  return (
    <LinkButton href="/app/posts/new" kind="primary" icon={<PlusIcon />}>
      New post
    </LinkButton>
  );
}
