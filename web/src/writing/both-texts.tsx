import { Button, Columns, CopyButton, Note, Row, Stack } from '../ui/index.js';
import css from './both-texts.module.css';

interface BothTextsProps {
  /** What was changed: "post". */
  what: string;
  mine: string;
  theirs: string;
  /** Goes on with mine, on top of theirs. */
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Somebody else, or another tab, saved first. Nothing is lost: both are there to choose from. */
export function BothTexts({ what, mine, theirs, onKeepMine, onTakeTheirs }: BothTextsProps) {
  return (
    <div role="alert">
      <Note tone="warn" title={`This ${what} was changed elsewhere while you were writing`}>
        <Stack gap={3}>
          <p>Yours is not saved yet. Keep it and save again, or go on with what was saved.</p>
          <Columns min="14rem" gap={3}>
            <OneText title="Yours" text={mine} />
            <OneText title="Saved elsewhere" text={theirs} />
          </Columns>
          <Row>
            <Button size="small" kind="primary" onClick={onKeepMine}>
              Go on with mine
            </Button>
            <Button size="small" onClick={onTakeTheirs}>
              Take the saved one
            </Button>
            <CopyButton size="small" text={mine} label="Copy mine" />
          </Row>
        </Stack>
      </Note>
    </div>
  );
}

function OneText({ title, text }: { title: string; text: string }) {
  return (
    <section class={css.text} aria-label={title}>
      <h3>{title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls, by keys as well */}
      <p dir="auto" tabIndex={0}>
        {text}
      </p>
    </section>
  );
}
