import { useState } from 'preact/hooks';
import type { LookupResponse } from '../../api/index.js';
import { lookupCurl, resultCurl } from '../../lookups/index.js';
import { useMode } from '../../session/index.js';
import { Code, Json, Stack, TabPanel, Tabs } from '../../ui/index.js';
import { Profile } from './profile.js';

type View = 'profile' | 'json' | 'curl';

const VIEWS: readonly { id: View; label: string }[] = [
  { id: 'profile', label: 'Profile' },
  { id: 'json', label: 'JSON' },
  { id: 'curl', label: 'curl' },
];

/** What a lookup brought, for people and for programs. */
export function LookupViews({ lookup }: { lookup: LookupResponse }) {
  const views = VIEWS.filter(({ id }) => id !== 'profile' || lookup.profile_data);
  const [picked, pick] = useState<View>('profile');
  const current = views.some(({ id }) => id === picked) ? picked : 'json';
  return (
    <Stack gap={4}>
      <Tabs label="Views of the lookup" items={views} current={current} onPick={pick} />
      <TabPanel id={current}>
        {current === 'profile' && lookup.profile_data && (
          <Profile profile={lookup.profile_data} address={lookup.canonical_url} />
        )}
        {current === 'json' && <Json label="As the API answers it" value={lookup} />}
        {current === 'curl' && <Calls lookup={lookup} />}
      </TabPanel>
    </Stack>
  );
}

function Calls({ lookup }: { lookup: LookupResponse }) {
  const { mode } = useMode();
  const place = { origin: location.origin, mode };
  return (
    <Stack gap={4}>
      <Code
        label="Look it up again, and wait for the end"
        text={lookupCurl(place, { url: lookup.linkedin_url })}
      />
      <Code label="Read this answer again, free of charge" text={resultCurl(place, lookup.id)} />
      <p>
        Put one of <a href="/app/keys">your keys</a> where it says <code>sk_{mode}_YOUR_KEY</code>.
      </p>
    </Stack>
  );
}
