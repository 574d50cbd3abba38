import { describe, expect, it } from 'vitest';
import { chosenFile } from './chosen-file';

describe('the file of a field', () => {
  it('is the one chosen, an empty one too, and none where none was', () => {
    expect(chosenFile(new File([''], 'empty.cif'))?.name).toBe('empty.cif');
    expect(chosenFile(new File([''], ''))).toBeNull();
    expect(chosenFile(new File([], 'undefined'))).toBeNull();
    expect(chosenFile('text')).toBeNull();
    expect(chosenFile(null)).toBeNull();
  });
});
