import styles from './structure-fields.module.css';

/** Where a reader gives a structure: text to paste, or a file, which wins. */
export function StructureFields({ text }: { text: string }) {
  return (
    <>
      <div className={styles.text}>
        <label htmlFor="cif-text">CIF text</label>
        <textarea
          id="cif-text"
          name="cif"
          rows={9}
          defaultValue={text}
          key={text.length}
          spellCheck={false}
          placeholder="data_…"
        />
      </div>
      <div className={styles.file}>
        <label htmlFor="cif-file">or a CIF file</label>
        <input id="cif-file" name="file" type="file" accept=".cif,chemical/x-cif,text/plain" />
      </div>
    </>
  );
}
