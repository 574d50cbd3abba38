import { builder } from './builder.js';
import { reportInputErrors } from './errors/report-input-errors.js';
import './scalars/scalars.js';
import './node-queries.js';
import './length-scale/type.js';
import './quantity/type.js';
import './phenomenon/type.js';
import './technique/type.js';
import './technique/queries.js';
import './material/type.js';
import './material/queries.js';
import './finding/type.js';
import './finding/queries.js';
import './publication/type.js';
import './publication/queries.js';
import './search/search.js';
import './recommendation/recommendation.js';
import './structure/type.js';
import './computed-property/type.js';
import './computed-property/queries.js';
import './simulation/type.js';
import './simulation/queries.js';
import './simulation/mutations.js';
import './simulation/subscriptions.js';
import './model/type.js';
import './prediction/queries.js';

/** The schema that is served: every noun registers itself with the builder. */
export const schema = reportInputErrors(builder.toSchema());
