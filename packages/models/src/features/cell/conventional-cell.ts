/** A cell as a caller gives it: lengths in angstrom, angles in degrees, space group by its international number. */
export interface CellParameters {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly spaceGroup: number | null;
}

/** Groups with a rhombohedral lattice. */
const RHOMBOHEDRAL = [146, 148, 155, 160, 161, 166, 167];
const SAME_LENGTH = 0.01;
const SAME_ANGLE = 0.1;

/** Volume of a cell in cubic angstrom. */
export function cellVolume({ a, b, c, alpha, beta, gamma }: Omit<CellParameters, 'spaceGroup'>): number {
  const [x, y, z] = [alpha, beta, gamma].map((angle) => Math.cos((angle * Math.PI) / 180)) as [
    // Three angles give three cosines.
    number,
    number,
    number,
  ];
  return a * b * c * Math.sqrt(Math.max(0, 1 - x * x - y * y - z * z + 2 * x * y * z));
}

/**
 * The cell in the setting that most tables give: a rhombohedral cell becomes the hexagonal one three times its
 * volume. Other settings stay as they are.
 */
export function conventionalCell(cell: CellParameters): CellParameters {
  const { a, b, c, alpha, beta, gamma, spaceGroup } = cell;
  const isRhomb =
    Math.abs(a - b) < SAME_LENGTH &&
    Math.abs(b - c) < SAME_LENGTH &&
    Math.abs(alpha - beta) < SAME_ANGLE &&
    Math.abs(beta - gamma) < SAME_ANGLE &&
    Math.abs(alpha - 90) > 1;
  if (spaceGroup === null || !RHOMBOHEDRAL.includes(spaceGroup) || !isRhomb) return cell;
  const cosine = Math.cos((alpha * Math.PI) / 180);
  const edge = a * Math.sqrt(2 * (1 - cosine));
  return {
    a: edge,
    b: edge,
    c: a * Math.sqrt(3 * (1 + 2 * cosine)),
    alpha: 90,
    beta: 90,
    gamma: 120,
    spaceGroup,
  };
}
