import { stateOf } from './field-state.js';
import { Known } from './known.js';
import { periodWords } from './period.js';
import css from './profile.module.css';
import type { ProfileData } from './profile-data.js';
import { Section } from './section.js';

export function EducationList({ profile }: { profile: ProfileData }) {
  const { educations, fields } = profile;
  return (
    <Section title="Education">
      <Known state={stateOf(fields, 'educations', educations)}>
        <ol class={css.timeline}>
          {educations.map(({ school, degree, field, start, end }, place) => (
            <li key={place} class={css.entry}>
              <p class={css.what} dir="auto">
                {school ?? 'No school given'}
              </p>
              {(degree || field) && <p dir="auto">{[degree, field].filter(Boolean).join(', ')}</p>}
              {(start || end) && <p class={css.where}>{periodWords({ start, end })}</p>}
            </li>
          ))}
        </ol>
      </Known>
    </Section>
  );
}
