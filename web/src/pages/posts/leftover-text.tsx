import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { Button, CopyButton, Note, Row, Stack } from '../../ui/index.js';
import { useKept } from '../../writing/index.js';
import { isEdit, newEdit } from './edit.js';
import css from './leftover-text.module.css';

interface LeftoverTextProps {
  id: string;
  /** As the post stands; none when it is gone. */
  saved?: string;
}

/** What somebody was writing when the post could no longer be changed. */
export function LeftoverText({ id, saved }: LeftoverTextProps) {
  const { route } = useLocation();
  const kept = useKept(`post ${id}`, isEdit);
  const next = useKept(`post new from ${id}`, isEdit);
  const [content, show] = useState(() => kept.read()?.mine.content);
  if (!content || content === saved) return null;

  const discard = () => {
    kept.forget();
    show(undefined);
  };
  const goOn = () => {
    const { base } = newEdit();
    next.keep({ mine: { ...base, content }, base, etag: null });
    kept.forget();
    route(`/app/posts/new?from=${encodeURIComponent(id)}`);
  };
  return (
    <Note tone="warn" title="Your changes could not be saved any more">
      <Stack gap={3}>
        <p>The post went its way while you were writing. This is your text:</p>
        <p class={css.text} dir="auto">
          {content}
        </p>
        <Row>
          <Button size="small" kind="primary" onClick={goOn}>
            Make it a new post
          </Button>
          <CopyButton text={content} />
          <Button size="small" kind="quiet" onClick={discard}>
            Discard it
          </Button>
        </Row>
      </Stack>
    </Note>
  );
}
