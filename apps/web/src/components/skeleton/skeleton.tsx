import styles from './skeleton.module.css';

/** The layout of a page before its data is there: same frame, same sizes, no movement. */
export function PageSkeleton({ figure = false }: { figure?: boolean }) {
  return (
    <main id="content" className={styles.page} aria-busy="true" tabIndex={-1}>
      <p className="visually-hidden" role="status">
        Loading
      </p>
      <div className={styles.title} />
      <div className={styles.line} />
      <div className={styles.line} />
      {figure ? <div className={styles.figure} /> : null}
      {[0, 1, 2].map((index) => (
        <div key={index} className={styles.section}>
          <div className={styles.heading} />
          <div>
            <div className={styles.line} />
            <div className={styles.line} />
            <div className={styles.short} />
          </div>
        </div>
      ))}
    </main>
  );
}
