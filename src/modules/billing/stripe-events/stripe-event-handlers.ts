import { Injectable } from '@nestjs/common';
import type { StripeEvent } from '../../../platform/payments/index.js';

/** Does what an event is about, in the transaction that notes it: both are there, or neither. */
export interface StripeEventHandler {
  readonly types: readonly string[];
  /** Leaves quietly what is not its own: others may listen to the same type. */
  handle(event: StripeEvent): Promise<void>;
}

/** Who listens to what Stripe tells. A handler is a provider that adds itself when its module starts. */
@Injectable()
export class StripeEventHandlers {
  private readonly handlers: StripeEventHandler[] = [];

  add(handler: StripeEventHandler): void {
    this.handlers.push(handler);
  }

  /** In the order in which they came. */
  of(type: string): StripeEventHandler[] {
    return this.handlers.filter(({ types }) => types.includes(type));
  }
}
