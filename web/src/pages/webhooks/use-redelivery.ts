import { type DeliveryResponse, operations, useAction } from '../../api/index.js';
import { useNotices } from '../../ui/index.js';

/** Sends it again, or now instead of later. */
export function useRedelivery(onDone: () => void) {
  const { say } = useNotices();
  const sending = useAction((ll, id: string) => operations.redeliver({ client: ll.api, path: { id } }));
  const redeliver = async ({ id }: DeliveryResponse) => {
    const delivery = await sending.run(id);
    if (delivery) say('It is on its way again, with the same id and the same body.');
    onDone();
  };
  return { redeliver, isRunning: sending.isRunning, isHeld: sending.isHeld, fault: sending.fault };
}
