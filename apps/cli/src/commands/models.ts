import type { Command } from 'commander';
import { z } from 'zod';

const optionsSchema = z.object({
  why: z.string().min(1).default('by hand'),
  json: z.boolean().default(false),
});

const work = () => import('../work/models/models.js');

/** `interphase models`: the versions of models, which of them predict, and what they are worth. */
export function addModelsCommand(program: Command): void {
  const models = program.command('models').description('list, compare and choose versions of models');
  const add = (usage: string, description: string) =>
    models.command(usage).description(description).option('--json', 'print one JSON document').exitOverride();
  add('list', 'every model with its versions and the active one').action(async (raw: unknown) =>
    (await work()).runList(optionsSchema.parse(raw)),
  );
  add('show <slug> [version]', 'figures of a version, the active one by default').action(
    async (slug: string, version: string | undefined, raw: unknown) =>
      (await work()).runShow(slug, version, optionsSchema.parse(raw)),
  );
  add('compare <slug> <before> <after>', 'figures of two versions side by side').action(
    async (slug: string, before: string, after: string, raw: unknown) =>
      (await work()).runCompare(slug, before, after, optionsSchema.parse(raw)),
  );
  add('activate <slug> <version>', 'let a version predict from now on')
    .option('--why <reason>', 'kept in the history of the model')
    .action(async (slug: string, version: string, raw: unknown) =>
      (await work()).runActivate(slug, version, optionsSchema.parse(raw)),
    );
  add('rollback <slug>', 'let the version predict that did before the present one').action(
    async (slug: string, raw: unknown) => (await work()).runRollBack(slug, optionsSchema.parse(raw)),
  );
  add('card <slug> [version]', 'model card as Markdown').action(
    async (slug: string, version: string | undefined, raw: unknown) =>
      (await work()).runCard(slug, version, optionsSchema.parse(raw)),
  );
}
