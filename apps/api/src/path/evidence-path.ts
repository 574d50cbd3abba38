import { ParameterError } from '@interphase/core';
import {
  evidencePaths,
  type PathNode,
  type EvidencePath as PathRecord,
  pathLabels,
} from '@interphase/knowledge';
import { brandWithType } from '@pothos/core';
import { builder } from '../builder.js';
import type { ApiContext } from '../context.js';
import { Finding } from '../finding/ref.js';
import { keyOf } from '../global-id.js';
import { LengthScale } from '../length-scale/ref.js';
import { Material } from '../material/ref.js';
import { Phenomenon } from '../phenomenon/ref.js';
import { Publication } from '../publication/ref.js';
import { Quantity } from '../quantity/ref.js';
import { Technique } from '../technique/ref.js';

/** The type behind each kind of thing on a path; things of one kind are fetched in one batch. */
const types = { Technique, Material, Phenomenon, Quantity, Finding, Publication, LengthScale } as const;

async function recordOf(context: ApiContext, { label, slug }: PathNode) {
  const type = types[label];
  const record = await type.getDataloader(context).load(slug);
  brandWithType(record, type);
  return record;
}

const EvidencePath = builder.objectRef<PathRecord>('EvidencePath').implement({
  description: 'One way from one thing to another through the evidence.',
  fields: (t) => ({
    nodes: t.field({
      type: [builder.nodeInterfaceRef()],
      description: 'What it leads through, both ends included.',
      resolve: ({ nodes }, _args, context) => Promise.all(nodes.map((node) => recordOf(context, node))),
    }),
    relations: t.exposeStringList('relations', {
      description: 'What stands between each two of them, in words to be read from the first to the last.',
    }),
  }),
});

builder.queryField('evidencePaths', (t) =>
  t.field({
    type: [EvidencePath],
    args: {
      from: t.arg.id({ required: true, description: 'Id of the thing to start from.' }),
      to: t.arg.id({ required: true, description: 'Id of the thing to reach.' }),
      maxLength: t.arg.int({ defaultValue: 4, description: 'Most relations on a path, 1 to 6.' }),
      first: t.arg.int({ defaultValue: 5, description: 'How many paths at most, 0 to 100.' }),
    },
    description:
      'How two things are connected through the evidence, shortest first, of one length those first that claim most about the two. Length scales and the review that reports a finding tie nearly everything together, so they are bridges only where nothing else is.',
    resolve: (_root, { from, to, maxLength, first }, { graph }) =>
      evidencePaths(graph, pathNode(from, 'from'), pathNode(to, 'to'), {
        maxLength: maxLength ?? undefined,
        first: first ?? undefined,
      }),
  }),
);

/** @throws ParameterError when the id is of nothing that paths lead through */
function pathNode(id: string, field: string): PathNode {
  for (const label of pathLabels) {
    const slug = keyOf(label, id);
    if (slug !== null) return { label, slug };
  }
  throw new ParameterError(
    `\`${id}\` is not the id of a ${pathLabels.slice(0, -1).join(', ')} or ${pathLabels.at(-1)}.`,
    [field],
  );
}
