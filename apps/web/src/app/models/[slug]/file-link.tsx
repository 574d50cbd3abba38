import { links } from '../../../lib/url/links';
import type { Model } from './model';
import type { ModelFile } from './model-files';

const FORMATS: Readonly<Record<string, string>> = { csv: 'CSV', md: 'Markdown' };

/** A file of a model's record, to save. */
export function FileLink({ model, file }: { model: Model; file: ModelFile }) {
  return (
    <a href={`${links.model(`${model.slug}@${model.version}`)}/${file}`} download>
      {FORMATS[file.split('.').at(-1) ?? '']}
    </a>
  );
}
