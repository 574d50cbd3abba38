import { describe, expect, it } from 'vitest';
import { evidenceRelations, relationWords, scaleRelations } from './relations.js';

describe('the words of a relation', () => {
  const plain = { role: null, quantity: null };

  it('differ with the direction of reading, for every relation', () => {
    for (const type of Object.keys({ ...evidenceRelations, ...scaleRelations })) {
      const [along, against] = [
        relationWords({ type, ...plain }, 'along'),
        relationWords({ type, ...plain }, 'against'),
      ];
      expect(along).not.toBe(against);
      expect(`${along} ${against}`).toMatch(/^[a-z ]+$/);
    }
  });

  it('tell a report from a credit', () => {
    expect(relationWords({ type: 'CITES', role: 'reported-by', quantity: null }, 'along')).toBe(
      'is reported by',
    );
    expect(relationWords({ type: 'CITES', role: 'credited-to', quantity: null }, 'against')).toBe(
      'is credited with',
    );
  });

  it('name what is handed over, acronyms as they are', () => {
    const handover = { type: 'HANDS_OVER_TO', role: null, quantity: 'Migration barrier' };
    expect(relationWords(handover, 'along')).toBe('hands migration barrier over to');
    expect(relationWords({ ...handover, quantity: 'NMR shift' }, 'against')).toBe(
      'takes NMR shift over from',
    );
  });

  it('are missing for a relation that paths do not follow', () => {
    expect(() => relationWords({ type: 'HAS_VALUE', ...plain }, 'along')).toThrow('HAS_VALUE');
  });
});
