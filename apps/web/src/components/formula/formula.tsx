import { formulaParts } from '../../lib/format/chemical-formula';
import styles from './formula.module.css';

/** A chemical formula, ion or isotope as the field sets it: LiFePO₄, Na₁₊ₓZr₂SiₓP₃₋ₓO₁₂, ²³Na. */
export function Formula({ children }: { children: string }) {
  return (
    <span className={styles.formula}>
      {formulaParts(children).map((part, index) => {
        // Parts have no identity of their own; their order is what they are.
        const key = `${index}${part.text}`;
        if (part.kind === 'subscript')
          return (
            <sub key={key}>
              <Amount text={part.text} />
            </sub>
          );
        if (part.kind === 'superscript') return <sup key={key}>{part.text}</sup>;
        return <span key={key}>{part.text}</span>;
      })}
    </span>
  );
}

/** Numbers upright, variables italic. */
function Amount({ text }: { text: string }) {
  return text.split(/([xyzδ])/).map((piece, index) => {
    const key = `${index}${piece}`;
    return /[xyzδ]/.test(piece) ? <i key={key}>{piece}</i> : piece;
  });
}
