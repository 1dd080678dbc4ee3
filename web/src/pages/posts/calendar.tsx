import { useMemo } from 'preact/hooks';
import { count } from '../../format/index.js';
import { Note, Skeleton, Stack } from '../../ui/index.js';
import { ReadFault } from '../../writing/index.js';
import { Agenda } from './agenda.js';
import { dayIn, monthOf } from './month.js';
import { MonthBar } from './month-bar.js';
import { MonthView } from './month-view.js';
import { postsByDay } from './post-times.js';
import { useMedia } from './use-media.js';
import type { AddressHold } from './use-posts-address.js';
import { useShownPosts } from './use-shown-posts.js';

const PHONE = '(max-width: 640px)';

/** A month of posts, each on its day of the reader's clock. */
export function Calendar({ address, go }: AddressHold) {
  const today = dayIn(Date.now());
  const month = address.month ?? monthOf(today);
  const { data, fault, isLoading, reload } = useShownPosts(month);
  const isPhone = useMedia(PHONE);
  const days = useMemo(() => {
    const wanted = data?.posts.filter(({ status }) => !address.status || status === address.status);
    return postsByDay(wanted ?? []);
  }, [data, address.status]);
  const turn = (to: string) => go({ month: to === monthOf(today) ? undefined : to });

  if (fault && !data) return <ReadFault fault={fault} retry={reload} />;
  return (
    <Stack gap={3}>
      <MonthBar month={month} today={today} onTurn={turn} />
      {isPhone && isLoading && !data && <Skeleton height="24rem" />}
      {isPhone && data && <Agenda month={month} today={today} days={days} />}
      {!isPhone && (
        <MonthView month={month} today={today} days={days} isLoading={isLoading && !data} onTurn={turn} />
      )}
      {fault && <ReadFault fault={fault} retry={reload} />}
      {data?.isCut && <Cut count={data.posts.length} />}
    </Stack>
  );
}

function Cut({ count: shown }: { count: number }) {
  return (
    <Note tone="info">
      Of these weeks, the calendar shows the {count(shown)} posts that were written last. All of them are in
      the list.
    </Note>
  );
}
