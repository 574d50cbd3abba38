import { proseParts } from '../../lib/format/prose-parts';
import { Formula } from '../formula/formula';

/** Running text in which formulas, ions and powers are set as the field sets them. */
export function Prose({ children }: { children: string }) {
  return proseParts(children).map((part, index) => {
    const key = `${index}${part.text}`;
    if (part.kind === 'formula') return <Formula key={key}>{part.text}</Formula>;
    if (part.kind === 'power')
      return (
        <span key={key}>
          {part.text}
          <sup>{part.power}</sup>
        </span>
      );
    return part.text;
  });
}
