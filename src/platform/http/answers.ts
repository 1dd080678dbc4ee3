import 'reflect-metadata';
import type { ApiError, ErrorKind } from './api-error.js';

const REFUSALS = 'refusals';

/** A kind of error, or one of its errors as the operation gives it. */
export type Refusal = ErrorKind | ApiError;

/**
 * The refusals that are an operation's own, for the OpenAPI document. What follows from its key, its limit or its body
 * is known without being said.
 */
export function Answers(...kinds: readonly Refusal[]): MethodDecorator & ClassDecorator {
  return (target: object, _name?: string | symbol, method?: PropertyDescriptor) => {
    const subject = method ? method.value : target;
    const known = Reflect.getOwnMetadata(REFUSALS, subject) ?? [];
    // Several decorators may each add theirs.
    Reflect.defineMetadata(REFUSALS, [...kinds, ...known], subject);
  };
}

/** What a method and its class say. */
export function answersOf(controller: object, method: object): Refusal[] {
  return [controller, method].flatMap((subject) => Reflect.getMetadata(REFUSALS, subject) ?? []);
}
