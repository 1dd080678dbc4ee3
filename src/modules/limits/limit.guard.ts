import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import {
  InjectThrottlerOptions,
  InjectThrottlerStorage,
  ThrottlerGuard,
  type ThrottlerModuleOptions,
  type ThrottlerRequest,
} from '@nestjs/throttler';
import type { Request, Response } from 'express';
import { accessRuleOf, type Caller, type LimitClass } from '../keys/index.js';
import type { LimitStorage } from './limit.storage.js';
import { RateLimitExceeded } from './limits.errors.js';
import { setRateLimitHeaders } from './rate-limit-headers.js';

/** One promise for all who are let in: making one for each costs more than the look. */
const ADMITTED = Promise.resolve(true);

/** Stands behind the `ApiKeyGuard`, which says who is calling. Each class of routes is one throttler. */
@Injectable()
export class LimitGuard extends ThrottlerGuard {
  constructor(
    @InjectThrottlerOptions() options: ThrottlerModuleOptions,
    @InjectThrottlerStorage() private readonly storage: LimitStorage,
    reflector: Reflector,
  ) {
    super(options, storage, reflector);
  }

  /** Most requests are polls, which are not counted: they leave before the throttlers are walked. */
  override canActivate(context: ExecutionContext): Promise<boolean> {
    return limitClassOf(context) === 'unlimited' ? ADMITTED : super.canActivate(context);
  }

  protected override async handleRequest(request: ThrottlerRequest): Promise<boolean> {
    const { context, throttler, limit, ttl, blockDuration, getTracker, generateKey } = request;
    const name = throttler.name ?? '';
    if (name !== limitClassOf(context)) return true;

    const http = context.switchToHttp();
    const subject = generateKey(context, await getTracker(http.getRequest(), context), name);
    const record = await this.storage.increment(subject, ttl, limit, blockDuration, name);

    setRateLimitHeaders(http.getResponse<Response>(), record.states);
    if (record.isBlocked) throw new RateLimitExceeded(record.tightest);
    return true;
  }

  /** By the line of rotations a key belongs to; without a key by address, of which IPv6 callers own a whole /64. */
  protected override async getTracker(request: Request & { caller?: Caller }): Promise<string> {
    return request.caller?.lineageId ?? super.getTracker(request);
  }

  /** All routes of a class count together. */
  protected override generateKey(_context: ExecutionContext, tracker: string, name: string): string {
    return `${name}:${tracker}`;
  }
}

function limitClassOf(context: ExecutionContext): LimitClass {
  return accessRuleOf(context)?.limit ?? 'unlimited';
}
