import { Inject, Injectable } from '@nestjs/common';
import { InvalidRequest } from '../../platform/http/index.js';
import { JobQueue } from '../../platform/queue/index.js';
import { type Answer, IdempotencyService } from '../idempotency/index.js';
import type { Caller } from '../keys/index.js';
import { DeliveryErased, DeliveryNotFound } from './callbacks.errors.js';
import { CallbacksService } from './callbacks.service.js';
import type { Delivery } from './delivery.js';
import type { ListDeliveriesQuery, SendTestEventRequest } from './dto/requests.js';
import {
  DeliveryBodyResponse,
  DeliveryDetailsResponse,
  DeliveryPageResponse,
  SigningSecretResponse,
} from './dto/responses.js';
import { CALLBACKS, type DeliveryJob, redeliveryWakeUp } from './jobs/delivery.job.js';
import { SigningSecrets } from './secrets/signing-secrets.js';
import { WorkspaceDeliveriesRepository } from './workspace-deliveries.repository.js';

const DELIVERY_ID = /^msg_[0-9a-f]{24}$/;

/** To see what a receiver got. The results of a large batch are fetched from the batch. */
const SHOWN_CHARACTERS = 250_000;

/** What a workspace sees of its callbacks, and does with them. */
@Injectable()
export class WebhooksService {
  constructor(
    private readonly deliveries: WorkspaceDeliveriesRepository,
    private readonly callbacks: CallbacksService,
    private readonly secrets: SigningSecrets,
    private readonly idempotency: IdempotencyService,
    @Inject(CALLBACKS) private readonly queue: JobQueue<DeliveryJob>,
  ) {}

  async list(caller: Caller, { limit, cursor, status }: ListDeliveriesQuery): Promise<DeliveryPageResponse> {
    const page = { status: status ?? null, beforePosition: cursor ?? null, limit: limit + 1 };
    return DeliveryPageResponse.from(await this.deliveries.list(caller, page), limit);
  }

  async get(caller: Caller, id: string): Promise<DeliveryDetailsResponse> {
    const delivery = await this.find(caller, id);
    return DeliveryDetailsResponse.withAttempts(delivery, await this.deliveries.listAttempts(id));
  }

  async body(caller: Caller, id: string): Promise<DeliveryBodyResponse> {
    const { is_erased } = await this.find(caller, id);
    const sent = is_erased ? null : await this.deliveries.findBody(caller, id, SHOWN_CHARACTERS);
    if (!sent) throw new DeliveryErased();
    return DeliveryBodyResponse.from(sent);
  }

  /** Sends it again, or now instead of later; one that is just being sent goes on as it is. */
  async redeliver(caller: Caller, id: string): Promise<DeliveryDetailsResponse> {
    const { is_erased, attempt } = await this.find(caller, id);
    if (is_erased) throw new DeliveryErased();

    const isRestarted = await this.deliveries.restart(caller, id);

    if (isRestarted) this.queue.announce([redeliveryWakeUp(id, attempt)]);
    return this.get(caller, id);
  }

  async sendTest(
    caller: Caller,
    request: SendTestEventRequest,
    idempotencyKey: string | undefined,
  ): Promise<DeliveryDetailsResponse> {
    const url = request.url ?? (await this.deliveries.findNewestUrl(caller));
    if (url === null) throw missingUrl();
    await this.callbacks.checkUrl(url, 'url');

    const { body } = await this.idempotency.once(
      { caller, key: idempotencyKey, operation: 'sendTestEvent', request },
      () => this.enqueueTest(caller, url),
    );
    return body;
  }

  async secret(caller: Caller): Promise<SigningSecretResponse> {
    return SigningSecretResponse.from(await this.secrets.current(caller));
  }

  async rotateSecret(caller: Caller, overlapHours: number): Promise<SigningSecretResponse> {
    return SigningSecretResponse.from(await this.secrets.rotate(caller, overlapHours));
  }

  private async enqueueTest(caller: Caller, url: string): Promise<Answer<DeliveryDetailsResponse>> {
    const { accountId, mode } = caller;
    const payload = {
      event: 'webhook.test',
      message: 'This is a test. Real callbacks are signed in the same way.',
      mode,
      created_at: new Date().toISOString(),
    };
    const event = 'webhook.test';
    const id = await this.callbacks.enqueue({ accountId, mode, event, subjectId: null, url, payload });
    if (id === null) throw new Error('A test event happened to something');
    return { status: 202, body: await this.get(caller, id) };
  }

  private async find(caller: Caller, id: string): Promise<Delivery> {
    const delivery = DELIVERY_ID.test(id) ? await this.deliveries.find(caller, id) : null;
    if (!delivery) throw new DeliveryNotFound();
    return delivery;
  }
}

function missingUrl(): InvalidRequest {
  const message = 'url is needed as long as there was no delivery';
  return new InvalidRequest(`${message}.`, [{ field: 'url', message }]);
}
