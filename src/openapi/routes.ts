import type { INestApplicationContext } from '@nestjs/common';
import { EXCEPTION_FILTERS_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { DECORATORS } from '@nestjs/swagger';
import { ACCESS_RULE, type AccessRule, requiredPlanOf } from '../modules/keys/index.js';
import { answersOf, CodedFaultFilter, type Refusal } from '../platform/http/index.js';

/** What the code of an operation says of itself, read from where the guards and filters read it. */
export interface Route {
  access: AccessRule;
  plan: string | undefined;
  /** Gives malformed requests a code for each field, where a filter does so. */
  faults: CodedFaultFilter | undefined;
  refusals: readonly Refusal[];
}

/** By operationId. */
export function routesOf(app: INestApplicationContext): ReadonlyMap<string, Route> {
  const routes = new Map<string, Route>();
  for (const controller of controllersOf(app)) {
    for (const handler of handlersOf(controller)) {
      const { operationId } = Reflect.getMetadata(DECORATORS.API_OPERATION, handler);
      routes.set(operationId, readRoute(controller, handler));
    }
  }
  return routes;
}

type Controller = { prototype: object };

function controllersOf(app: INestApplicationContext): Controller[] {
  const modules = [...app.get(ModulesContainer).values()];
  return modules
    .flatMap((module) => [...module.controllers.values()])
    .flatMap(({ metatype }) => (metatype ? [metatype as Controller] : []));
}

function handlersOf({ prototype }: Controller): object[] {
  return Object.values(Object.getOwnPropertyDescriptors(prototype))
    .map(({ value }) => value)
    .filter((value) => typeof value === 'function' && Reflect.hasMetadata(DECORATORS.API_OPERATION, value));
}

function readRoute(controller: object, handler: object): Route {
  const filters: unknown[] = Reflect.getMetadata(EXCEPTION_FILTERS_METADATA, controller) ?? [];
  return {
    access: Reflect.getMetadata(ACCESS_RULE, handler) ?? Reflect.getMetadata(ACCESS_RULE, controller),
    plan: requiredPlanOf(controller, handler),
    faults: filters.map(faultsOf).find(Boolean),
    refusals: answersOf(controller, handler),
  };
}

function faultsOf(filter: unknown): CodedFaultFilter | undefined {
  const isCoded = typeof filter === 'function' && filter.prototype instanceof CodedFaultFilter;
  return isCoded ? new (filter as new () => CodedFaultFilter)() : undefined;
}
