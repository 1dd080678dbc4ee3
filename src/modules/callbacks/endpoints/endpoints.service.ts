import { Injectable } from '@nestjs/common';
import { type Caller, InvalidKey } from '../../keys/index.js';
import { EndpointNotFound } from '../callbacks.errors.js';
import { CallbacksService } from '../callbacks.service.js';
import { EndpointResponse } from './dto/endpoint.response.js';
import type { SaveEndpointRequest } from './dto/save-endpoint.request.js';
import { EndpointsRepository } from './endpoints.repository.js';

/** Where a workspace wants to hear of its events. */
@Injectable()
export class EndpointsService {
  constructor(
    private readonly endpoints: EndpointsRepository,
    private readonly callbacks: CallbacksService,
  ) {}

  async save(caller: Caller, { url, events }: SaveEndpointRequest): Promise<EndpointResponse> {
    await this.callbacks.checkUrl(url, 'url');

    const endpoint = await this.endpoints.save(caller, url, events);
    // Deleted since the key was checked.
    if (!endpoint) throw new InvalidKey();
    return EndpointResponse.from(endpoint);
  }

  async show(caller: Caller): Promise<EndpointResponse> {
    const endpoint = await this.endpoints.find(caller);
    if (!endpoint) throw new EndpointNotFound();
    return EndpointResponse.from(endpoint);
  }

  /** What was told before is still sent, to where it was told. */
  async delete(caller: Caller): Promise<EndpointResponse> {
    const endpoint = await this.endpoints.delete(caller);
    if (!endpoint) throw new EndpointNotFound();
    return EndpointResponse.from(endpoint);
  }
}
