import { builder } from './builder.js';

/** What every entity's record has. */
export interface EntityRecord {
  readonly slug: string;
  readonly name: string;
}

export const Entity = builder.interfaceRef<EntityRecord>('Entity').implement({
  description: 'Everything a person can be sent to: it has a stable, readable slug, unique within its type.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    slug: t.exposeString('slug', {
      description: 'Readable key, unique within its type; stable, so that it can stand in addresses.',
    }),
    name: t.exposeString('name', { description: 'What people call it.' }),
  }),
});
