/** The file of a form's field; null where none was chosen, which arrives as a file without a name, or of this name. */
export const chosenFile = (value: FormDataEntryValue | null): File | null =>
  value instanceof File && !['', 'undefined'].includes(value.name) ? value : null;
