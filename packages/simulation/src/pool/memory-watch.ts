/** How often the memory of the process is looked at, ms: a thread fills a few hundred megabytes meanwhile. */
const interval = 200;
/** What the rest of the process may grow by while runs are under way, bytes. */
const slack = 256 * 2 ** 20;

/** A run as the watch sees it. */
export interface WatchedRun {
  /** When it reported last, ms of `performance.now()`. */
  readonly reportedAt: number;
  /** Ends it because of its memory. */
  end(): void;
}

/** Ends runs that fill the memory without ever reporting, which no limit of a thread's own prevents. */
export interface MemoryWatch {
  add(run: WatchedRun): void;
  remove(run: WatchedRun): void;
}

/**
 * @param limit bytes that one run may take
 * @param residentBytes memory that the process holds now
 */
export function createMemoryWatch(
  limit: number,
  residentBytes: () => number = () => process.memoryUsage.rss(),
): MemoryWatch {
  const runs = new Set<WatchedRun>();
  let timer: NodeJS.Timeout | undefined;
  let before = 0;

  const look = () => {
    if (residentBytes() <= before + runs.size * limit + slack) return;
    const victim = suspect([...runs]);
    if (!victim) return;
    runs.delete(victim);
    victim.end();
  };

  return {
    add(run) {
      if (runs.size === 0) {
        before = residentBytes();
        timer = setInterval(look, interval).unref();
      }
      runs.add(run);
    },
    remove(run) {
      runs.delete(run);
      if (runs.size === 0) clearInterval(timer);
    },
  };
}

/** The one that has been silent for longest: a run that reports is held to its limit in its own thread. */
function suspect(runs: readonly WatchedRun[]): WatchedRun | undefined {
  return runs.reduce<WatchedRun | undefined>(
    (worst, run) => (worst && worst.reportedAt <= run.reportedAt ? worst : run),
    undefined,
  );
}
