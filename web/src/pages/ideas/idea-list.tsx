import { operations, useQuery } from '../../api/index.js';
import { Button, EmptyState, Skeleton } from '../../ui/index.js';
import { PageTurner, ReadFault } from '../../writing/index.js';
import { IdeaCard } from './idea-card.js';
import css from './idea-list.module.css';
import type { IdeasAddress } from './ideas-address.js';
import { useIdeasAddress } from './use-ideas-address.js';

const SIZE = 20;

export function IdeaList({ onAdd }: { onAdd: () => void }) {
  const { address, go } = useIdeasAddress();
  const { data, fault, isLoading, reload } = useIdeaPage(address);
  const isMissing = !data && isLoading;
  return (
    <>
      {fault && <ReadFault fault={fault} retry={reload} />}
      {isMissing && <Skeleton height="18rem" />}
      {data?.ideas.length === 0 && (
        <NoIdeas address={address} onAll={() => go({ search: '', tag: '' })} onAdd={onAdd} />
      )}
      {data && data.ideas.length > 0 && (
        <ul class={css.ideas} aria-label="Ideas" aria-busy={isLoading}>
          {data.ideas.map((idea) => (
            <IdeaCard key={idea.id} idea={idea} reload={reload} onTag={(tag) => go({ tag })} />
          ))}
        </ul>
      )}
      {data && (
        <PageTurner total={data.total} size={SIZE} page={address.page} onTurn={(page) => go({ page })} />
      )}
    </>
  );
}

function useIdeaPage({ search, tag, page }: IdeasAddress) {
  return useQuery(
    `ideas ${JSON.stringify([search, tag, page])}`,
    (ll, signal) =>
      operations.listIdeas({
        client: ll.api,
        query: { search: search || undefined, tag: tag || undefined, limit: SIZE, offset: (page - 1) * SIZE },
        signal,
      }),
    { afterActs: true },
  );
}

interface NoIdeasProps {
  address: IdeasAddress;
  onAll: () => void;
  onAdd: () => void;
}

function NoIdeas({ address: { search, tag, page }, onAll, onAdd }: NoIdeasProps) {
  if (search || tag || page > 1)
    return (
      <EmptyState title="Nothing found" action={<Button onClick={onAll}>Show all ideas</Button>}>
        {search && tag ? 'Both the words and the tag must match.' : 'No idea matches.'}
      </EmptyState>
    );
  return (
    <EmptyState title="No ideas yet" action={<Button onClick={onAdd}>Write the first down</Button>}>
      A sentence is enough. It costs nothing, and nobody else sees it.
    </EmptyState>
  );
}
