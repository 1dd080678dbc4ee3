import { RequestMethod, type Type } from '@nestjs/common';
import { HttpAdapterHost, ModulesContainer } from '@nestjs/core';
import type { Express } from 'express';
import { ACCESS_RULE, type AccessRule } from '../../src/modules/keys/index.js';
import type { TestApp } from '../support/app.js';

export interface Route {
  method: string;
  /** With the names of its parameters, as in `/api/v1/keys/:id`. */
  path: string;
  /** Undefined where neither the handler nor its controller states one. */
  rule: AccessRule | undefined;
}

/** Every route of every controller in the application, as Nest itself reads them. */
export function routesOf(app: TestApp): Route[] {
  const modules = [...app.get(ModulesContainer).values()];
  const controllers = modules.flatMap(({ controllers }) => [...controllers.values()]);
  return [...new Set(controllers.map(({ metatype }) => metatype))].flatMap((type) =>
    typeof type === 'function' ? routesIn(type as Type) : [],
  );
}

/** Middleware that stands before everything and serves nothing by itself. */
const MIDDLEWARE = '{/*splat}';

/** What the router serves, as "METHOD /path", by whomever it was put there. */
export function servedBy(app: TestApp): string[] {
  const express: Express = app.get(HttpAdapterHost).httpAdapter.getInstance();
  return express.router.stack.flatMap(({ route }) =>
    (route && route.path !== MIDDLEWARE ? route.stack : []).map(
      ({ method }) => `${method.toUpperCase()} ${route?.path}`,
    ),
  );
}

function routesIn(controller: Type): Route[] {
  return methodsOf(controller.prototype)
    .filter((handler) => typeof handler === 'function')
    .filter((handler) => Reflect.hasMetadata('path', handler))
    .flatMap((handler) =>
      pathsOf(controller).flatMap((base) =>
        pathsOf(handler).map((path) => ({
          method: RequestMethod[Reflect.getMetadata('method', handler)] ?? '',
          path: `/${base}/${path}`.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, ''),
          rule: Reflect.getMetadata(ACCESS_RULE, handler) ?? Reflect.getMetadata(ACCESS_RULE, controller),
        })),
      ),
    );
}

/** Inherited ones too: Nest serves them under the path of the class that inherits. */
function methodsOf(prototype: object): unknown[] {
  if (prototype === Object.prototype) return [];
  const { constructor: _, ...own } = Object.getOwnPropertyDescriptors(prototype);
  return [...Object.values(own).map(({ value }) => value), ...methodsOf(Object.getPrototypeOf(prototype))];
}

function pathsOf(target: object): string[] {
  const path: string | string[] = Reflect.getMetadata('path', target);
  return Array.isArray(path) ? path : [path];
}
