import type { SearchDocument, StructureInput } from '@interphase/store';

export const documentCount: number;
export function structureNumber(number: number, generation: number): StructureInput;
export function documents(generation: number): SearchDocument[];
