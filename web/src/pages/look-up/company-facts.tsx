import { Badge, Count, Facts } from '../../ui/index.js';
import { ExternalLink } from './external-link.js';
import { stateOf } from './field-state.js';
import { Known } from './known.js';
import css from './profile.module.css';
import type { ProfileData } from './profile-data.js';

type Company = NonNullable<ProfileData['company']>;

const NOTHING: Company = {
  industry: null,
  size: null,
  headquarters: null,
  website: null,
  founded: null,
  type: null,
  specialties: [],
  employees_on_linkedin: null,
  tagline: null,
};

export function CompanyFacts({ profile }: { profile: ProfileData }) {
  const { location, followers, fields } = profile;
  const company = profile.company ?? NOTHING;
  const known = (name: string, value: unknown, shown = <bdi>{value as string}</bdi>) => (
    <Known state={stateOf(fields, name, value)}>{shown}</Known>
  );
  const fact = (name: keyof Company & string, shown?: Parameters<typeof known>[2]) =>
    known(`company.${name}`, company[name], shown);
  const missing = company.tagline ? [] : [{ term: 'Tagline', value: fact('tagline') }];
  return (
    <Facts
      items={[
        ...missing,
        { term: 'Industry', value: fact('industry') },
        { term: 'Size', value: fact('size') },
        {
          term: 'On LinkedIn',
          value: fact(
            'employees_on_linkedin',
            <Count value={company.employees_on_linkedin} unit="employee" />,
          ),
        },
        { term: 'Headquarters', value: fact('headquarters') },
        { term: 'Location', value: known('location', location) },
        { term: 'Website', value: fact('website', <ExternalLink address={company.website ?? ''} />) },
        { term: 'Founded', value: fact('founded') },
        { term: 'Type', value: fact('type') },
        { term: 'Specialties', value: fact('specialties', <Specialties names={company.specialties} />) },
        { term: 'Followers', value: known('followers', followers, <Count value={followers} />) },
      ]}
    />
  );
}

function Specialties({ names }: { names: readonly string[] }) {
  return (
    <ul class={css.specialties}>
      {names.map((name) => (
        <li key={name}>
          <Badge>
            <bdi>{name}</bdi>
          </Badge>
        </li>
      ))}
    </ul>
  );
}
