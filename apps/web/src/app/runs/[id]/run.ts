import type { RunQuery } from '../../../generated/graphql';

/** A simulation run as its page asks for it. */
export type Run = NonNullable<RunQuery['simulationRun']>;
