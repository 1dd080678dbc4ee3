import { sentenceCase } from '../../format/index.js';
import { SelectField, Tabs } from '../../ui/index.js';
import { STATUSES, type View } from './address.js';
import css from './posts-bar.module.css';
import type { AddressHold } from './use-posts-address.js';

const VIEWS: readonly { id: View; label: string }[] = [
  { id: 'list', label: 'List' },
  { id: 'calendar', label: 'Calendar' },
];

const ANY = { value: 'any', label: 'Any' };

/** How the posts are shown, and which. */
export function PostsBar({ address, go }: AddressHold) {
  const options = [
    ANY,
    ...STATUSES.map((status) => ({ value: status as string, label: sentenceCase(status) })),
  ];
  return (
    <div class={css.bar}>
      <Tabs label="View" items={VIEWS} current={address.view} onPick={(view) => go({ view })} />
      <div class={css.status}>
        <SelectField
          name="status"
          label="Status"
          options={options}
          value={address.status ?? ANY.value}
          onInput={(value) => go({ status: STATUSES.find((status) => status === value), page: 1 })}
        />
      </div>
    </div>
  );
}
