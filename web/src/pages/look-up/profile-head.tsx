import { Badge } from '../../ui/index.js';
import { ExternalLink } from './external-link.js';
import css from './profile.module.css';
import type { ProfileData } from './profile-data.js';

interface ProfileHeadProps {
  profile: ProfileData;
  address: string;
}

export function ProfileHead({ profile, address }: ProfileHeadProps) {
  const { kind, full_name, headline, company } = profile;
  const line = kind === 'company' ? company?.tagline : headline;
  return (
    <header class={css.head}>
      <div class={css.nameLine}>
        <h3 class={css.name} dir="auto">
          {full_name}
        </h3>
        <Badge>{kind === 'company' ? 'Company' : 'Person'}</Badge>
      </div>
      {line && (
        <p class={css.headline} dir="auto">
          {line}
        </p>
      )}
      <p>
        <ExternalLink address={address} />
      </p>
    </header>
  );
}
