import { useState } from 'preact/hooks';
import { count, cut, listed, plural } from '../../../format/index.js';
import { Badge, Button, Choice, Panel, Row, Small, Stack, TextField } from '../../../ui/index.js';
import type { WrongText } from './check-entries.js';
import css from './composer.module.css';
import type { Treatment } from './draft.js';

interface WrongLinesProps {
  wrong: readonly WrongText[];
  invalid: number;
  treatment: Treatment;
  onTreat: (treatment: Treatment) => void;
  onCorrect: (original: string, text: string) => void;
}

/** More fields at once make a page slow, and nobody mends so many by hand. */
const SHOWN_AT_ONCE = 20;

const TREATMENTS = [
  { value: 'fix', label: 'Correct them' },
  { value: 'skip', label: 'Skip them' },
] as const;

/** What is no address of a profile or company, to be mended or passed over. */
export function WrongLines({ wrong, invalid, treatment, onTreat, onCorrect }: WrongLinesProps) {
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const rest = wrong.length - shown;
  return (
    <Panel tone={invalid > 0 ? 'warn' : 'quiet'} title={titleOf(invalid)}>
      <Stack gap={4}>
        <Choice
          legend="What to do with them"
          name="skip_invalid"
          options={TREATMENTS}
          value={treatment}
          onInput={onTreat}
          hint="Skipped ones are in the results as failed, and cost nothing. Empty a field to leave its line out altogether."
        />
        <ul class={css.wrong}>
          {wrong.slice(0, shown).map((text) => (
            <WrongLine key={text.original} wrong={text} onCorrect={onCorrect} />
          ))}
        </ul>
        {rest > 0 && (
          <Button onClick={() => setShown(shown + SHOWN_AT_ONCE)}>Show more ({count(rest)} left)</Button>
        )}
      </Stack>
    </Panel>
  );
}

function WrongLine({ wrong, onCorrect }: { wrong: WrongText } & Pick<WrongLinesProps, 'onCorrect'>) {
  const { original, correction, isRight } = wrong;
  return (
    <li class={css.wrongLine}>
      <TextField
        name={`correction of line ${wrong.lines[0]}`}
        label={linesOf(wrong)}
        value={correction}
        onInput={(text) => onCorrect(original, text)}
        mono
      />
      <Row gap={2}>
        <Badge tone={isRight ? 'good' : 'warn'}>{stateOf(wrong)}</Badge>
        {correction !== original && <Small>was: {cut(original, 80)}</Small>}
      </Row>
    </li>
  );
}

function titleOf(invalid: number): string {
  if (invalid === 0) return 'All are addresses now';
  return `${plural(invalid, 'line')} can’t be looked up`;
}

/** "Lines 3, 7 and 12" */
function linesOf({ lines }: WrongText): string {
  if (lines.length === 1) return `Line ${lines[0]}`;
  const named = lines.slice(0, 5).map(String);
  const more = lines.length - named.length;
  return `Lines ${listed(more > 0 ? [...named, `${count(more)} more`] : named)}`;
}

function stateOf({ correction, isRight }: WrongText): string {
  if (correction.trim() === '') return 'Left out';
  return isRight ? 'Will be looked up' : 'Not a profile or company address';
}
