import { useLocation } from 'preact-iso/router';
import { useMode } from '../../session/index.js';
import { LinkButton, Page, useIsHere, useNotices } from '../../ui/index.js';
import { Composer } from './composer.js';
import { newEdit } from './edit.js';
import { morningOf } from './quick-times.js';
import { savedWords } from './saved-words.js';

/** `?at=2026-11-25` plans it for that day; `?from=post_…` goes on with what was left over of a post. */
export default function NewPostPage() {
  const { query, route } = useLocation();
  const { mode } = useMode();
  const { say } = useNotices();
  const name = query.from ? `new from ${query.from}` : 'new';
  const isHere = useIsHere(`${mode} ${name}`);
  return (
    <Page title="New post" actions={<LinkButton href="/app/posts">All posts</LinkButton>}>
      <Composer
        key={`${mode} ${name}`}
        name={name}
        start={() => startAt(query.at)}
        onSaved={(post) => {
          say(savedWords(post));
          if (isHere()) route(`/app/posts/${post.id}`, true);
        }}
      />
    </Page>
  );
}

function startAt(day: string | undefined) {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day ?? '') && !Number.isNaN(Date.parse(day ?? ''));
  return isDay && day ? newEdit({ plan: 'schedule', scheduledAt: morningOf(day, new Date()) }) : newEdit();
}
