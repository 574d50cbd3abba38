import { type Crystal, element, ionicRadius, StructureError, type Vector3 } from '@interphase/core';

/** A site as the features see it. */
export interface Ion {
  readonly element: string;
  readonly position: Vector3;
  /** Formal charge. */
  readonly charge: number;
  /** Shannon radius in angstrom; the covalent one where Shannon lists none. */
  readonly radius: number;
  /** Pauling electronegativity; the mean of all elements' where none is known. */
  readonly electronegativity: number;
}

/** The ions that move and the fixed framework around them. */
export interface IonicCrystal {
  readonly crystal: Crystal;
  /** One a site, in the crystal's order. */
  readonly ions: readonly Ion[];
  readonly mobile: readonly Ion[];
  readonly framework: readonly Ion[];
  /** The mobile ion itself, also when the crystal holds none (an inserted ion). */
  readonly probe: Ion;
}

const MEAN_ELECTRONEGATIVITY = 1.75;

/** Charge of the mobile ions that the features know. */
const MOBILE_CHARGE: Readonly<Record<string, number>> = {
  ...Object.fromEntries(['Li', 'Na', 'K', 'Rb', 'Cs', 'Ag', 'Cu'].map((symbol) => [symbol, 1])),
  ...Object.fromEntries(['Mg', 'Ca', 'Sr', 'Zn'].map((symbol) => [symbol, 2])),
  Al: 3,
};

/**
 * Splits a crystal whose sites are full and carry oxidation states into what moves and what stays.
 * @throws StructureError `features.no-charge` when a site has no oxidation state
 */
export function splitIons(crystal: Crystal, mobileIon: string): IonicCrystal {
  const ions = crystal.sites.map((site) => {
    const species = site.species[0];
    if (species === undefined || species.oxidationState === null) {
      throw new StructureError('features.no-charge', `Site ${site.label} has no oxidation state.`);
    }
    return ion(species.element, species.oxidationState, site.position);
  });
  const mobile = ions.filter((each) => each.element === mobileIon);
  return {
    crystal,
    ions,
    mobile,
    framework: ions.filter((each) => each.element !== mobileIon),
    probe: mobile[0] ?? ion(mobileIon, MOBILE_CHARGE[mobileIon] ?? 1, [0, 0, 0]),
  };
}

function ion(symbol: string, charge: number, position: Vector3): Ion {
  const data = element(symbol);
  return {
    element: symbol,
    position,
    charge,
    radius: ionicRadius(symbol, Math.round(charge)) ?? data.covalentRadius ?? 1,
    electronegativity: data.electronegativity ?? MEAN_ELECTRONEGATIVITY,
  };
}
