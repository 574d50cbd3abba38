/** What can be asked of a structure; of a formula only the conductivity can be. */
export const quantities = ['barrier', 'conductivity'] as const;
export type Quantity = (typeof quantities)[number];

/** How answers are printed. */
export const formats = ['table', 'csv', 'json'] as const;
export type Format = (typeof formats)[number];
