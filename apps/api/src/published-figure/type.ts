import type { PublishedFigure as FigureRecord } from '@interphase/knowledge';
import { builder } from '../builder.js';
import { Finding } from '../finding/ref.js';
import { Publication } from '../publication/ref.js';
import { Quantity } from '../quantity/ref.js';
import { SimulationRun } from '../simulation/ref.js';
import { runOfFigure } from './figure-runs.js';

type SeriesRecord = FigureRecord['series'][number];

const FigureAxis = builder.objectRef<FigureRecord['x']>('FigureAxis').implement({
  description: 'What goes along one side of a figure.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'E.g. composition x.' }),
    unit: t.exposeString('unit', { nullable: true, description: 'Its unit; null for a pure number.' }),
    logarithmic: t.exposeBoolean('logarithmic', { description: 'Whether its scale is logarithmic.' }),
  }),
});

const FigurePoint = builder.objectRef<SeriesRecord['points'][number]>('FigurePoint').implement({
  description: 'A published point.',
  fields: (t) => ({
    x: t.float({ description: 'In the unit of the x axis.', resolve: ([x]) => x }),
    y: t.float({ description: 'In the unit of the y axis.', resolve: ([, y]) => y }),
    error: t.float({
      nullable: true,
      description: 'Half the length of its error bar, in the unit of the y axis; null where none is known.',
      resolve: ([, , error]) => error ?? null,
    }),
  }),
});

const FigureSeries = builder.objectRef<SeriesRecord>('FigureSeries').implement({
  description: 'Points that belong together.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'Names the line; the line of the run is named the same.' }),
    points: t.field({ type: [FigurePoint], description: 'Its points.', resolve: ({ points }) => points }),
    how: t.exposeString('how', {
      description:
        'Where the points come from (the text, a table, a plot, another program) and how exact they are.',
    }),
  }),
});

export const PublishedFigure = builder.objectRef<FigureRecord>('PublishedFigure').implement({
  description: 'Points of a published figure that a simulation of this project reproduces.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Stable, readable key.' }),
    title: t.exposeString('title', { description: 'What the figure shows, as a finding.' }),
    doi: t.string({
      nullable: true,
      description: 'DOI of a publication outside the evidence; null when `publication` is given.',
      resolve: ({ publication }) => (isDoi(publication) ? publication : null),
    }),
    publication: t.field({
      type: Publication,
      nullable: true,
      description: 'The publication of the evidence that it stands in; null when it has only a `doi`.',
      resolve: ({ publication }) => (isDoi(publication) ? null : publication),
    }),
    figure: t.exposeString('figure', { nullable: true, description: 'Its number in the publication.' }),
    findings: t.field({
      type: [Finding],
      description: 'Findings about it.',
      resolve: ({ findings }) => findings,
    }),
    quantity: t.field({
      type: Quantity,
      description: 'What stands up the figure.',
      resolve: ({ quantity }) => quantity,
    }),
    x: t.field({ type: FigureAxis, description: 'What goes across.', resolve: ({ x }) => x }),
    y: t.field({ type: FigureAxis, description: 'What goes up.', resolve: ({ y }) => y }),
    series: t.field({ type: [FigureSeries], description: 'Its lines.', resolve: ({ series }) => series }),
    run: t.field({
      type: SimulationRun,
      nullable: true,
      description: 'The stored run of `simulation` by this version; null where there is none yet.',
      resolve: ({ slug }, _args, context) => runOfFigure(context, slug, {}),
    }),
    simulation: t.field({
      type: 'JSONObject',
      nullable: true,
      description:
        'The run that reproduces it, as the one field of a `SimulationInput`; null where there is none.',
      resolve: ({ simulation }) => simulation,
    }),
  }),
});

/** A publication is named by its DOI where the evidence does not hold it. */
const isDoi = (publication: string): boolean => publication.startsWith('10.');
