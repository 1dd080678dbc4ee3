import { useState } from 'preact/hooks';
import { type Fault, useAction } from '../../api/index.js';
import { leaveFor } from '../../away/index.js';

export interface Buying {
  /** The pack that is being bought. */
  packId?: string;
  fault?: Fault;
  /** Nothing is for sale. */
  isClosed: boolean;
  /** Asked to wait before the next try. */
  isHeld: boolean;
  buy(packId: string): Promise<void>;
}

/** Begins a purchase and goes to where it is paid. The client names each click, so none begins two. */
export function useBuying(onBack: () => void): Buying {
  const [packId, setPackId] = useState<string>();
  const action = useAction(async (ll, pack: string) => {
    setPackId(pack);
    const { checkout_url } = await ll.credits.purchase(pack);
    await leaveFor(checkout_url);
    return true;
  });

  const buy = async (pack: string) => {
    if (await action.run(pack)) onBack();
  };
  return {
    packId: action.isRunning ? packId : undefined,
    fault: action.fault,
    isClosed: action.fault?.code === 'billing_not_configured',
    isHeld: action.isHeld,
    buy,
  };
}
