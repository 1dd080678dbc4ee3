import { Injectable } from '@nestjs/common';
import { isId, newId } from '../../../platform/ids.js';
import { BillingNotConfigured } from '../../../platform/payments/index.js';
import { AuditService } from '../../audit/index.js';
import { type Answer, IdempotencyService } from '../../idempotency/index.js';
import { actorOf, type Caller, LiveKeyRequired } from '../../keys/index.js';
import { CURRENCY, PACKS, type Pack } from '../packs.js';
import { Checkout } from './checkout.js';
import type { PurchaseRequest } from './dto/requests.js';
import { StartedPurchaseResponse } from './dto/responses.js';
import type { Purchase } from './purchase.js';
import { PurchaseNotFound, UnknownPack } from './purchases.errors.js';
import { PurchasesRepository } from './purchases.repository.js';
import { type Shopfront, shopfrontOf } from './way-back.js';

/** What is kept for a repeated request: the rest of the answer stands in the row. */
interface Begun {
  purchase_id: string;
}

/** Starts purchases. Credits come only by Stripe's word, see PurchaseSettlement. */
@Injectable()
export class PurchasesService {
  constructor(
    private readonly purchases: PurchasesRepository,
    private readonly checkout: Checkout,
    private readonly idempotency: IdempotencyService,
    private readonly audit: AuditService,
  ) {}

  /** Our row is committed before Stripe hears of it, and no transaction waits for Stripe. */
  async buy(
    caller: Caller,
    request: PurchaseRequest,
    idempotencyKey: string | undefined,
  ): Promise<StartedPurchaseResponse> {
    if (caller.mode === 'test') throw new LiveKeyRequired();
    const pack = packOf(request.pack_id);
    if (!this.checkout.isConfigured) throw new BillingNotConfigured();

    const shopfront = shopfrontOf(caller);
    const { body } = await this.idempotency.once(
      {
        caller,
        key: idempotencyKey,
        operation: 'purchaseCredits',
        request: { ...request, ...namedFor(shopfront) },
      },
      () => this.begin(caller, request.pack_id, pack),
    );

    const purchase = await this.get(caller, body.purchase_id);
    const url = purchase.checkout_url ?? (await this.open(purchase, shopfront));
    return StartedPurchaseResponse.from(purchase, url);
  }

  async get({ accountId, mode }: Caller, id: string): Promise<Purchase> {
    const purchase = mode === 'live' && isId(id) ? await this.purchases.find(accountId, id) : null;
    if (!purchase) throw new PurchaseNotFound();
    return purchase;
  }

  private async begin(caller: Caller, packId: string, pack: Pack): Promise<Answer<Begun>> {
    const id = newId();
    const { accountId } = caller;
    const { credits, price_cents: amountCents } = pack;
    await this.purchases.insert({ id, accountId, packId, credits, amountCents, currency: CURRENCY });
    await this.audit.record({
      accountId,
      mode: 'live',
      actor: actorOf(caller),
      action: 'credits.purchase_started',
      targetId: id,
      details: { credits, amount_cents: amountCents, currency: CURRENCY },
    });
    return { status: 200, body: { purchase_id: id } };
  }

  private async open(purchase: Purchase, shopfront: Shopfront): Promise<string> {
    const checkout = await this.checkout.open(purchase, shopfront);
    await this.purchases.open(purchase.account_id, purchase.id, checkout);
    return checkout.url;
  }
}

/** A name that every object has, such as `__proto__`, is no pack. */
function packOf(id: string): Pack {
  const pack = Object.hasOwn(PACKS, id) ? PACKS[id] : undefined;
  if (!pack) throw new UnknownPack(Object.keys(PACKS));
  return pack;
}

/**
 * Stripe takes a repetition only with the same way back, so one that would lead elsewhere is another request. Calls with
 * a key are named as they always were.
 */
function namedFor(shopfront: Shopfront): { shopfront?: Shopfront } {
  return shopfront === 'api' ? {} : { shopfront };
}
