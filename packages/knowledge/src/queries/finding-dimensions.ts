import { type Dimension, things } from './dimension.js';

/** What the findings can be parted by: their subjects, where they are reported, when the work was published. */
export const findingDimensions = {
  technique: things((x) => `(n)-[:USES]->(${x}:Technique)`),
  material: things((x) => `(n)-[:CONCERNS]->(${x}:Material)`),
  quantity: things((x) => `(n)-[:GIVES]->(${x}:Quantity)`),
  phenomenon: things((x) => `(n)-[:SHOWS]->(${x}:Phenomenon)`),
  lengthScale: things((x) => `(n)-[:HOLDS_AT]->(${x}:LengthScale)`),
  /** Reported by it or credited to it. */
  publication: things((x) => `(n)-[:CITES]->(${x}:Publication)`),
  review: things((x) => `(n)-[${x}c:CITES {role: 'reported-by'}]->(${x}:Publication)`),
  /** The section that reports it. Sections of the same name in two publications are two. */
  section: {
    clause: (x) => `MATCH (n)-[${x}c:CITES]->(${x}:Publication) WHERE ${x}c.sectionKey IS NOT NULL`,
    key: (x) => `${x}c.sectionKey`,
    label: (x) => `${x}c.section`,
    partOf: (x) => `${x}.name`,
  },
  /** The year of the work it is credited to. */
  year: {
    clause: (x) =>
      `MATCH (n)-[${x}c:CITES {role: 'credited-to'}]->(${x}:Publication) WHERE ${x}.year IS NOT NULL`,
    key: (x) => `${x}.year`,
  },
} satisfies Record<string, Dimension>;
