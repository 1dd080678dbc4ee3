import { Count, Facts } from '../../ui/index.js';
import { stateOf } from './field-state.js';
import { Known } from './known.js';
import type { ProfileData } from './profile-data.js';

export function PersonFacts({ profile }: { profile: ProfileData }) {
  const { headline, location, current_company, followers, fields } = profile;
  const known = (name: string, value: unknown, shown = <bdi>{value as string}</bdi>) => (
    <Known state={stateOf(fields, name, value)}>{shown}</Known>
  );
  // What is there stands in the head; what is missing has to be said somewhere.
  const missing = headline ? [] : [{ term: 'Headline', value: known('headline', headline) }];
  return (
    <Facts
      items={[
        ...missing,
        { term: 'Location', value: known('location', location) },
        { term: 'Current company', value: known('current_company', current_company) },
        { term: 'Followers', value: known('followers', followers, <Count value={followers} />) },
      ]}
    />
  );
}
