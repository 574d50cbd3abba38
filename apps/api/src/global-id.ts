import { decodeGlobalID, encodeGlobalID } from '@pothos/plugin-relay';

/** The type's own key inside a global id; null when the id is malformed or of another type. */
export function keyOf(typename: string, globalId: string): string | null {
  try {
    const decoded = decodeGlobalID(globalId);
    return decoded.typename === typename ? decoded.id : null;
  } catch {
    return null;
  }
}

/** The global id of a thing. */
export const encodeKey = (typename: string, key: string): string => encodeGlobalID(typename, key);
