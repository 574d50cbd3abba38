import type { Finding, Material } from '../../entities.js';
import type { Candidate } from '../candidate.js';
import type { Knowledge } from '../knowledge.js';
import type { Judgement } from '../question.js';
import type { Asked } from '../reading/terms.js';
import { weights } from './weights.js';
import { capital, counted, naming } from './wording.js';

/** What a finding about a relative counts in comparison with one about the material itself. */
const worth = { variant: 0.5, family: 0.25 } as const;

/** However many findings there are about relatives, so much of the doubt stays. */
const shareOfRelatives = 0.5;

/** A material asked for, with its relatives. */
interface Related {
  one: Asked;
  own: ReadonlySet<string>;
  variants: ReadonlySet<string>;
  family: ReadonlySet<string>;
}

/**
 * Judges techniques by what is asked of materials: each finding about the material halves the doubt; those about its
 * relatives count in part. Relatives are looked up once for all techniques.
 */
export function materialCriterion(
  asked: readonly Asked[],
  knowledge: Knowledge,
): (candidate: Candidate) => Judgement | null {
  const related = asked.map((one) => ({
    one,
    own: new Set(one.meanings.keys()),
    ...relativesOf(one.meanings, knowledge.materials),
  }));
  return (candidate) => materialReason(related, candidate, knowledge);
}

function materialReason(
  asked: readonly Related[],
  { findings }: Candidate,
  { nameOf }: Knowledge,
): Judgement | null {
  if (asked.length === 0) return null;
  const judged = asked.map(({ one, own, variants, family }) => {
    const about = (slugs: ReadonlySet<string>, except: readonly Finding[]): Finding[] =>
      findings.filter(
        (finding) => !except.includes(finding) && finding.materials.some((slug) => slugs.has(slug)),
      );
    const direct = about(own, []);
    const ofVariants = about(variants, direct);
    const ofFamily = about(family, [...direct, ...ofVariants]);
    const doubt = 0.5 ** direct.length;
    const lessened = 1 - 0.5 ** (worth.variant * ofVariants.length + worth.family * ofFamily.length);
    return {
      one,
      score: 1 - doubt * (1 - shareOfRelatives * lessened),
      direct,
      related: [...ofVariants, ...ofFamily],
    };
  });
  const total = judged.reduce((sum, { one }) => sum + one.weight, 0);
  const score = judged.reduce((sum, { one, score: own }) => sum + own * one.weight, 0) / total;
  const nameFor = ({ meanings, words }: Asked): string => {
    const [only, ...others] = meanings.keys();
    return only !== undefined && others.length === 0 ? nameOf(only) : `“${words}”`;
  };
  const sentences = judged.map(({ one, direct, related }) => {
    const name = nameFor(one);
    const beside =
      related.length === 0
        ? ''
        : `; ${counted(related.length)} ${related.length === 1 ? 'is' : 'are'} about a related material`;
    return direct.length === 0
      ? `No finding by it is about ${name}${beside}.`
      : `${capital(counted(direct.length))} by it ${direct.length === 1 ? 'is' : 'are'} about ${name}, such as ${naming(direct.slice(0, 1))}${beside}.`;
  });
  // That it was not tried on some cathode says nothing; that it was not on this one does.
  const missing = judged
    .filter(({ one, direct }) => direct.length === 0 && isOneThing(one))
    .map(({ one }) => nameFor(one));
  return {
    criterion: 'material',
    score,
    weight: weights.material * Math.max(...asked.map(({ one }) => one.weight)),
    explanation: sentences.join(' '),
    lacks:
      score >= 0.5 || missing.length === 0
        ? null
        : `No finding here shows it on ${missing.join(' or ')}, so what it can do there is to be tried.`,
  };
}

/** A class stands for more materials than names of one thing do. */
const isOneThing = ({ meanings }: Asked): boolean => meanings.size <= 3;

/** Other variants of the same material, and others of the same structure family. */
function relativesOf(
  meanings: ReadonlyMap<string, number>,
  materials: ReadonlyMap<string, Material>,
): { variants: ReadonlySet<string>; family: ReadonlySet<string> } {
  const own = [...meanings.keys()].flatMap((slug) => materials.get(slug) ?? []);
  const roots = new Set(own.map(({ slug, variantOf }) => variantOf ?? slug));
  const families = new Set(own.flatMap(({ structureFamily }) => structureFamily ?? []));
  const others = [...materials.values()].filter(({ slug }) => !meanings.has(slug));
  const variants = others.filter(
    ({ slug, variantOf }) => roots.has(slug) || (variantOf !== null && roots.has(variantOf)),
  );
  const family = others.filter(
    (other) =>
      !variants.includes(other) && other.structureFamily !== null && families.has(other.structureFamily),
  );
  return {
    variants: new Set(variants.map(({ slug }) => slug)),
    family: new Set(family.map(({ slug }) => slug)),
  };
}
