import type { Evidence, GraphClient } from '@interphase/knowledge';

/** What every part of the suite is given; the graph is the suite's own. */
export interface GraphUnderTest {
  graph(): GraphClient;
  evidence(): Evidence;
  /** Statements that the work sends. */
  statementsOf(work: () => Promise<unknown>): Promise<number>;
}
