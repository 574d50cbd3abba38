import type { TechniqueKind } from '../../entities.js';
import { flatText } from './words.js';

/** How a text wants to be answered; null where it does not say. */
export interface MannerRead {
  operando: Said<true>;
  nonDestructive: Said<true>;
  kind: Said<TechniqueKind>;
}
type Said<T> = { value: T; words: string } | null;

const working =
  /\b(?:in[\s-])?operando\b|\bin[\s-]situ\b|\b(?:while|when|whilst|as)\s(?:(?:it|the|a|an|cell|battery|electrode)\s)*(?:is\s)?(?:cycl|charg|discharg|runn?|operat|work|lithiat|sodiat)\w*|\bduring\s(?:\S+\s){0,3}?(?:(?:dis)?charg|cycl|operation|(?:de)?lithiation|(?:de)?sodiation|(?:de)?intercalation)\w*|\b(?:working|running|operating|live|cycling)\s(?:cells?|batter\w+|electrodes?)|\breal[\s-]time\b|\bin real time\b|\bas it (?:happens|goes)\b/i;

const whole =
  /\bnon[\s-]?destructive(?:ly)?\b|\bnon[\s-]?invasive(?:ly)?\b|\bwithout\s(?:\S+\s){0,2}?(?:open|dismantl|disassembl|tak|cutt|destroy|damag|tear|sacrific|break)ing\b|\bwithout (?:damage|teardown|disassembly)\b|\b(?:sealed|unopened|closed|intact)\b|\b(?:don'?t|do not|never|not)\s(?:\S+\s){0,2}?(?:open|cut|damage|destroy)\w*|\bpost[\s-]production\b/i;

const computing =
  /\bsimulat\w*|\bcomput(?!er tomography|ed tomography|erized)\w*|\bcalculat\w*|\bmodel(?:l?ing|s|led|ed)?\b|\bpredict\w*|\bfirst[\s-]principles\b|\bab[\s-]initio\b|\bsurrogate\w*|\btrajector\w*|\binter[\s-]?atomic\b|\bforce[\s-]field\w*|\b(?:kind|type|class|ml|learned|trained|classical|empirical) (?:of )?potentials?\b|\balgorithm\w*|\bnumerical\w*|\bdescriptor\w*|\btrain(?:ed|ing)\b|\bmachine[\s-]learn\w*|\bneural\b|\bin silico\b|\btheor\w+|\b(?:supercells?|\d[\d,]*k?\+? atoms|thousands of atoms)\b|\bMD\b|\bDFT\b|\bMC\b|\bpacking\b|\bparametri[sz]\w*|\bhamiltonian\b/gi;

const measuring =
  /\bmeasur\w*|\bimag(?:e|es|ed|ing)\b|\bsee\b|\bseen\b|\bwatch\w*|\bobserv\w*|\bdetect\w*|\brecord\w*|\bexperiment\w*|\bprob(?:e|es|ing)\b|\bspectr\w*|\bmicroscop\w*|\bsynchrotron\w*|\bbeamlines?\b|\bbeam\b|\blab(?:oratory)?\b|\boperando\b|\bin[\s-]situ\b|\bsamples?\b|\bhear\b|\blisten\w*|\bprove\b|\bproof\b|\blocat(?:e|ing)\b|\bvisuali[sz]\w*|\bscans?\b|\bcross[\s-]sections?\b|\bmap(?:s|ping)?\b|\btomogra\w*|\bpouch\b|\bcoin cell\b|\bK-edge\b|\bpowder\b|\bpellet\b|\bmonitor\w*|\btrack\w*|\bcharacteri[sz]\w*|\bevidence\b|\bquantify\b/gi;

/** The words by which a text asks for a running cell, for an unharmed one, for a computation or an experiment. */
export function readManner(text: string): MannerRead {
  const flat = flatText(text);
  const first = (pattern: RegExp): Said<true> => {
    const words = pattern.exec(flat)?.[0];
    return words === undefined ? null : { value: true, words: words.trim() };
  };
  return { operando: first(working), nonDestructive: first(whole), kind: kindRead(flat) };
}

/** Whichever of the two the text has more words for; neither when it has as many for both. */
function kindRead(flat: string): Said<TechniqueKind> {
  const [computed, measured] = [computing, measuring].map((pattern) =>
    [...flat.matchAll(pattern)].map(([words]) => words),
  );
  const difference = (computed?.length ?? 0) - (measured?.length ?? 0);
  if (difference === 0) return null;
  return difference > 0
    ? { value: 'computation', words: (computed ?? []).join(', ') }
    : { value: 'experiment', words: (measured ?? []).join(', ') };
}
