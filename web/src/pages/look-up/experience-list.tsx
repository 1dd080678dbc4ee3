import { ExternalLink } from './external-link.js';
import { stateOf } from './field-state.js';
import { Known } from './known.js';
import { periodWords } from './period.js';
import css from './profile.module.css';
import type { ProfileData } from './profile-data.js';
import { Section } from './section.js';

type Experience = ProfileData['experiences'][number];

/** Where somebody worked, as the page orders it. */
export function ExperienceList({ profile }: { profile: ProfileData }) {
  const { experiences, fields } = profile;
  return (
    <Section title="Experience">
      <Known state={stateOf(fields, 'experiences', experiences)}>
        <ol class={css.timeline}>
          {experiences.map((experience, place) => (
            <li key={place} class={experience.is_current ? css.current : css.entry}>
              <Entry experience={experience} />
            </li>
          ))}
        </ol>
      </Known>
    </Section>
  );
}

function Entry({ experience }: { experience: Experience }) {
  const { title, company, company_url, location, description } = experience;
  const where = [periodWords(experience), location].filter(Boolean);
  return (
    <>
      <p class={css.what} dir="auto">
        {title ?? 'No title given'}
      </p>
      {company && (
        <p>{company_url ? <ExternalLink address={company_url} text={company} /> : <bdi>{company}</bdi>}</p>
      )}
      {where.length > 0 && (
        <p class={css.where}>
          <bdi>{where.join(' · ')}</bdi>
        </p>
      )}
      {description && (
        <p class={css.prose} dir="auto">
          {description}
        </p>
      )}
    </>
  );
}
