import { plural } from '../../format/index.js';
import { Button, Small } from '../../ui/index.js';
import css from './credits.module.css';
import { type Pack, priceOf, unitPriceOf } from './packs.js';
import type { Buying } from './use-buying.js';

export function PackCard({ pack, buying }: { pack: Pack; buying: Buying }) {
  const credits = plural(pack.credits, 'credit');
  return (
    <section class={css.pack} aria-label={credits}>
      <h3 class={css.credits}>{credits}</h3>
      <p class={css.price}>
        <span class={css.total}>{priceOf(pack)}</span>
        <Small>{unitPriceOf(pack)} per credit</Small>
      </p>
      <Button
        kind="primary"
        busy={buying.packId === pack.id}
        disabled={buying.isClosed || buying.isHeld}
        onClick={() => buying.buy(pack.id)}
        label={`Buy ${credits} for ${priceOf(pack)}`}
      >
        Buy for {priceOf(pack)}
      </Button>
    </section>
  );
}
