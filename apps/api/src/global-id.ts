import { decodeGlobalID } from '@pothos/plugin-relay';

/** The type's own key inside a global id; null when the id is malformed or of another type. */
export function keyOf(typename: string, globalId: string): string | null {
  try {
    const decoded = decodeGlobalID(globalId);
    return decoded.typename === typename ? decoded.id : null;
  } catch {
    return null;
  }
}
