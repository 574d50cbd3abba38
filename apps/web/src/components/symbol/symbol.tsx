const GREEK: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'µ',
  nu: 'ν',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
};

/** The symbol of a quantity: E_m is set as an italic E with a lowered upright m. */
export function QuantitySymbol({ children }: { children: string }) {
  const [head = '', ...tail] = children.split('_');
  const index = tail.join('_').replace(/[{}]/g, '');
  return (
    <span>
      <i>{GREEK[head] ?? head}</i>
      {index ? <sub>{index}</sub> : null}
    </span>
  );
}
