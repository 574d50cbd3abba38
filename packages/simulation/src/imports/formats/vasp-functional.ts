const names: Readonly<Record<string, string>> = {
  PE: 'PBE',
  PS: 'PBEsol',
  RP: 'RPBE',
  '91': 'PW91',
  CA: 'LDA',
};

/** The functional that VASP's settings stand for, such as `PBE+U`; null when they do not tell. */
export function vaspFunctional(settings: {
  readonly gga: string | null;
  readonly metaGga: string | null;
  readonly hybrid: boolean;
  readonly plusU: boolean;
  /** Title of a potential, such as `PAW_PBE`: its functional holds where no other is set. */
  readonly potential: string | null;
}): string | null {
  const { gga, metaGga, hybrid, plusU, potential } = settings;
  const meta = metaGga?.toUpperCase();
  const ofPotential =
    potential === null ? null : /PBE/.test(potential) ? 'PBE' : /^PAW$|LDA/.test(potential) ? 'LDA' : null;
  const semilocal =
    meta !== undefined && !['--', 'F', 'NONE', ''].includes(meta)
      ? meta
      : (names[gga?.toUpperCase() ?? ''] ?? ofPotential);
  if (hybrid) return semilocal === null ? 'hybrid' : `hybrid on ${semilocal}`;
  return semilocal === null ? null : `${semilocal}${plusU ? '+U' : ''}`;
}
