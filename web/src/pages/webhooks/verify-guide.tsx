import { useState } from 'preact/hooks';
import { Code, Panel, Stack, TabPanel, Tabs } from '../../ui/index.js';
import { LANGUAGES, type Language, SNIPPETS } from './verify-snippets.js';
import css from './webhooks.module.css';

/** How a receiver knows that a callback is genuine. */
export function VerifyGuide() {
  const [language, setLanguage] = useState<Language>('typescript');
  return (
    <Panel title="Checking a signature">
      <Stack>
        <p>
          Callbacks are signed as Standard Webhooks says: check the raw bytes of the body, before anything
          parses it.
        </p>
        <Tabs label="Language" items={LANGUAGES} current={language} onPick={setLanguage} />
        <TabPanel id={language}>
          <Code text={SNIPPETS[language]} />
        </TabPanel>
        <ul class={css.advice}>
          <li>Answer any 2xx within 15 seconds, and work on it afterwards. Redirects are not followed.</li>
          <li>
            Expect a callback more than once: <code>webhook-id</code> and body are the same on each try.
          </li>
          <li>A failed one is tried again, less and less often, for about three days.</li>
        </ul>
      </Stack>
    </Panel>
  );
}
