import { Note } from '../../ui/index.js';
import { CompanyFacts } from './company-facts.js';
import { EducationList } from './education-list.js';
import { ExperienceList } from './experience-list.js';
import { maskedWords, stateOf } from './field-state.js';
import { Known } from './known.js';
import { PersonFacts } from './person-facts.js';
import css from './profile.module.css';
import type { ProfileData } from './profile-data.js';
import { ProfileHead } from './profile-head.js';
import { Section } from './section.js';

interface ProfileProps {
  profile: ProfileData;
  address: string;
}

/** A person or a company, as their page showed them. */
export function Profile({ profile, address }: ProfileProps) {
  const { kind, about, fields } = profile;
  return (
    <div class={css.profile}>
      <ProfileHead profile={profile} address={address} />
      <MaskedNote fields={fields} />
      {kind === 'company' ? <CompanyFacts profile={profile} /> : <PersonFacts profile={profile} />}
      <Section title="About">
        <Known state={stateOf(fields, 'about', about)}>
          <p class={css.prose} dir="auto">
            {about}
          </p>
        </Known>
      </Section>
      {kind === 'person' && <ExperienceList profile={profile} />}
      {kind === 'person' && <EducationList profile={profile} />}
    </div>
  );
}

function MaskedNote({ fields }: Pick<ProfileData, 'fields'>) {
  const words = maskedWords(fields);
  if (!words) return null;
  return (
    <Note tone="info" title="Parts of this page are hidden from guests">
      It has more than it shows to people who are not signed in there: {words}. Nothing is guessed.
    </Note>
  );
}
