import { z } from 'zod';
import { readArtifact } from '../../lib/run/artifacts/artifact';
import { links } from '../../lib/url/links';
import { NumberText } from '../number/number';
import { Section } from '../section/section';
import type { ShownRun } from './shown-run';

const mismatch = z.object({
  accessible: z.object({ fraction: z.number(), volume: z.number(), within: z.number() }),
});

/** How much of the cell's volume suits the ion's bond-valence sum. */
export function AccessibleVolume({ run }: { run: ShownRun }) {
  const accessible = readArtifact(run.artifacts, 'mismatch', mismatch)?.accessible;
  if (!accessible) return null;
  return (
    <Section id="mismatch" title="Accessible volume">
      <p>
        In <NumberText value={accessible.fraction * 100} digits={3} />
        {'\u00a0'}% of the cell, <NumberText value={accessible.volume} digits={3} />
        {'\u00a0'}Å<sup>3</sup>, the ion’s bond-valence sum lies within {accessible.within} valence units of
        its charge.
      </p>
      <p>
        <a href={`${links.run(run.id)}/mismatch.json`} download>
          The mismatch map as JSON
        </a>
      </p>
    </Section>
  );
}
