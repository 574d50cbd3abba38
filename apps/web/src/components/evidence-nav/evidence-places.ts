/** The questions that can be put to the evidence as a whole: address, name, what it answers. */
export const EVIDENCE_PLACES = [
  ['/evidence', 'Matrix', 'Where is there evidence, and where is none?'],
  ['/workflows', 'Workflows', 'Which techniques hand a quantity from scale to scale?'],
  ['/paths', 'Paths', 'How are two things connected?'],
  ['/challenges', 'Challenges', 'What is still missing?'],
  ['/figures', 'Figures', 'Does what is published come out when it is computed anew?'],
] as const;
