import { useState } from 'preact/hooks';
import { operations, useQuery } from '../../api/index.js';
import { useMode } from '../../session/index.js';
import { Panel } from '../../ui/index.js';
import { PostText } from './post-text.js';
import css from './preview.module.css';
import { foldedText } from './preview-text.js';

/** About as it will look in a feed. */
export function Preview({ content }: { content: string }) {
  const text = content.trim();
  return (
    <Panel title="Preview">
      <article class={css.post} aria-label="Preview of the post">
        <Author />
        {text === '' ? (
          <p class={css.none}>What you write appears here as its readers will see it.</p>
        ) : (
          <Folding text={text} />
        )}
      </article>
    </Panel>
  );
}

function Author() {
  const { mode } = useMode();
  const { data } = useQuery('workspace profile', (ll, signal) =>
    operations.getWorkspaceProfile({ client: ll.api, signal }),
  );
  const name = data?.member?.name ?? 'Your name';
  return (
    <header class={css.author}>
      <span class={css.picture} aria-hidden="true">
        {initialsOf(name)}
      </span>
      <span class={css.who}>
        <span class={css.name} dir="auto">
          {name}
        </span>
        <span class={css.where}>{mode === 'test' ? 'Sandbox only' : 'Now · Everyone'}</span>
      </span>
    </header>
  );
}

function Folding({ text }: { text: string }) {
  const [isOpen, setOpen] = useState(false);
  const folded = foldedText(text);
  const canFold = folded !== text;
  return (
    <div>
      <PostText text={isOpen ? text : folded} />
      {canFold && (
        <button type="button" class={css.more} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'see less' : '…see more'}
        </button>
      )}
    </div>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return words
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase())
    .join('');
}
