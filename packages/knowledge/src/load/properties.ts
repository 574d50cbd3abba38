/** What a property may hold on both engines. */
export type PropertyValue = string | number | boolean | readonly string[] | undefined;
export type Properties = Record<string, PropertyValue>;
