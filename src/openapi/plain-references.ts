import type { OpenAPIObject } from '@nestjs/swagger';
import type { Schema } from './operations.js';

/** @nestjs/swagger wraps references in an `allOf`, which only those need that say something beside. */
export function unwrapReferences(document: OpenAPIObject): void {
  const schemas = Object.values((document.components?.schemas ?? {}) as Record<string, Schema>);
  for (const { properties } of schemas) unwrapMembers((properties ?? {}) as Record<string, Schema>);
}

function unwrapMembers(members: Record<string, Schema>): void {
  for (const [name, member] of Object.entries(members)) {
    const [only] = (member.allOf ?? []) as Schema[];
    if (only && Object.keys(member).length === 1) members[name] = only;
  }
}
