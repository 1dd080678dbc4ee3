import { Inject, Injectable, Logger } from '@nestjs/common';
import { ENV, type Env } from '../../../config/index.js';
import { OutboundClient } from '../../../platform/outbound/index.js';
import { SecretUnreadable } from '../../../platform/secret-box.js';
import { DeliveriesService } from '../deliveries.service.js';
import type { ClaimedDelivery } from '../delivery.js';
import { SigningSecrets } from '../secrets/signing-secrets.js';
import { explain } from './fault.js';
import { judge, type Reply, retryAfterSeconds } from './retry-policy.js';
import { signatureOf } from './signature.js';

/** By this receivers recognise us in their logs; its number changes with what is sent. */
const USER_AGENT = 'ProfileLookup-Callbacks/1';

/** Sends callbacks in this process: claim, sign, send, settle. */
@Injectable()
export class DeliveryRunner {
  private readonly log = new Logger(DeliveryRunner.name);
  private readonly running = new Set<Promise<void>>();
  private readonly stop = new AbortController();
  private isStopping = false;

  constructor(
    private readonly deliveries: DeliveriesService,
    private readonly secrets: SigningSecrets,
    private readonly client: OutboundClient,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Goes on for as long as something is due: the turn of a crowded host comes when one of its others is done. */
  async run(): Promise<void> {
    while (!this.isStopping) {
      const delivery = await this.deliveries.claimNext();
      if (!delivery) return;
      const sending = this.deliver(delivery).finally(() => this.running.delete(sending));
      this.running.add(sending);
      await sending;
    }
  }

  /** Waits for what is under way; what takes too long is cut off and handed back. */
  async drain(patienceMs: number): Promise<void> {
    this.isStopping = true;
    const timeout = new Promise((resolve) => setTimeout(resolve, patienceMs).unref());
    await Promise.race([Promise.allSettled(this.running), timeout]);
    this.stop.abort(new Error('The worker is shutting down'));
    await Promise.allSettled(this.running);
  }

  private async deliver(delivery: ClaimedDelivery): Promise<void> {
    const startedAt = performance.now();
    const { reply, error } = await this.attempt(delivery);
    const durationMs = Math.round(performance.now() - startedAt);
    if (!reply && this.stop.signal.aborted) return this.deliveries.release(delivery, durationMs);

    const verdict = judge(reply, delivery.failures, this.env.CALLBACK_RETRY_SECONDS);
    await this.deliveries.settle(delivery, { status: reply?.status ?? null, error, durationMs }, verdict);
  }

  private async attempt(delivery: ClaimedDelivery): Promise<{ reply: Reply | null; error: string | null }> {
    try {
      return { reply: await this.send(delivery), error: null };
    } catch (error) {
      this.report(delivery, error);
      return { reply: null, error: explain(error) };
    }
  }

  private async send({ id, account_id, mode, url, body }: ClaimedDelivery): Promise<Reply> {
    const signed = { id, timestamp: Math.floor(Date.now() / 1_000), body: Buffer.from(body) };
    const secrets = await this.secrets.list({ accountId: account_id, mode });
    const headers = {
      'content-type': 'application/json',
      'user-agent': USER_AGENT,
      'webhook-id': id,
      'webhook-timestamp': String(signed.timestamp),
      'webhook-signature': signatureOf(signed, secrets),
    };
    const answer = await this.client.post(url, { headers, body: signed.body }, this.stop.signal);
    return { status: answer.status, retryAfterSeconds: retryAfterSeconds(answer.headers['retry-after']) };
  }

  /** Callbacks are named by id: their addresses may hold the receiver's own secrets. */
  private report({ id }: ClaimedDelivery, error: unknown): void {
    if (error instanceof SecretUnreadable) this.log.error(`Callback ${id}: ${error.message}`);
    else this.log.log(`Callback ${id} failed: ${explain(error)}`);
  }
}
