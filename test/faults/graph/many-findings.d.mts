import type { Evidence } from '@interphase/knowledge';

export function manyFindings(copies: number): Promise<Evidence>;
