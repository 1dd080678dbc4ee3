import { useEffect, useState } from 'preact/hooks';
import { Button, CloseIcon, Form, Row, TextField } from '../../ui/index.js';
import { useDebounced } from '../../writing/index.js';
import css from './idea-finder.module.css';
import { useIdeasAddress } from './use-ideas-address.js';

const PAUSE_MS = 350;

/** Finds by words as they are typed, and by a tag that was picked. */
export function IdeaFinder() {
  const { address, go } = useIdeasAddress();
  const [text, setText] = useSearchText(address.search, (search) => go({ search }, { isTyping: true }));
  return (
    <Form label="Find ideas" onSubmit={() => go({ search: text.trim() }, { isTyping: true })}>
      <div class={css.finder}>
        <div class={css.search}>
          <TextField
            name="search"
            label="Find"
            type="search"
            placeholder="Words in title, text or tags"
            value={text}
            onInput={setText}
            maxLength={200}
          />
        </div>
        {address.tag && (
          <Row>
            <Button size="small" icon={<CloseIcon />} onClick={() => go({ tag: '' })}>
              Tagged {address.tag}
            </Button>
          </Row>
        )}
      </div>
    </Form>
  );
}

/** Follows the address when that changes by other means, such as going back. */
function useSearchText(search: string, onPause: (search: string) => void) {
  const [text, setText] = useState(search);
  const settled = useDebounced(text, PAUSE_MS);
  useEffect(() => setText((before) => (before.trim() === search ? before : search)), [search]);
  useEffect(() => {
    if (settled === text && settled.trim() !== search) onPause(settled.trim());
    // Only a pause sends it: the address itself changes for other reasons, too.
  }, [settled]);
  return [text, setText] as const;
}
