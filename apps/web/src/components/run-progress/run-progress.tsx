'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { duration } from '../../lib/format/date';
import styles from './run-progress.module.css';

const SUBSCRIPTION = `subscription RunProgress($id: ID!) {
  simulationProgress(id: $id) { status progress message startedAt partial { finished } }
}`;

const event = z.object({
  data: z.object({
    simulationProgress: z.object({
      status: z.enum(['QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED']),
      progress: z.number(),
      message: z.string().nullish(),
      startedAt: z.string().nullish(),
      partial: z.object({ finished: z.number() }).nullish(),
    }),
  }),
});

/** How far a run is, live over server-sent events; the page is made anew when more parts say something, and at the end. */
export function RunProgress({
  id,
  progress: atFirst,
  message: firstMessage,
  startedAt: firstStart,
}: {
  id: string;
  progress: number;
  message: string | null;
  startedAt: string | null;
}) {
  const router = useRouter();
  const [progress, setProgress] = useState(atFirst);
  const [message, setMessage] = useState(firstMessage);
  const [startedAt, setStartedAt] = useState(firstStart);
  const [now, setNow] = useState<number | null>(null);

  useEffect(() => {
    const search = new URLSearchParams({ query: SUBSCRIPTION, variables: JSON.stringify({ id }) });
    const source = new EventSource(`/api/graphql/stream?${search}`);
    let finished = 0;
    const finish = () => {
      source.close();
      router.refresh();
    };
    source.addEventListener('next', ({ data }) => {
      const parsed = event.safeParse(JSON.parse(String(data)));
      if (!parsed.success) return;
      const run = parsed.data.data.simulationProgress;
      setProgress(run.progress);
      setMessage(run.message ?? null);
      if (run.startedAt) setStartedAt(run.startedAt);
      if (run.partial && run.partial.finished > finished) {
        finished = run.partial.finished;
        router.refresh();
      }
      if (run.status !== 'QUEUED' && run.status !== 'RUNNING') finish();
    });
    source.addEventListener('complete', finish);
    const clock = setInterval(() => setNow(Date.now()), 500);
    return () => {
      source.close();
      clearInterval(clock);
    };
  }, [id, router]);

  const elapsed = now !== null && startedAt ? Math.max(0, (now - Date.parse(startedAt)) / 1000) : null;
  const left =
    elapsed !== null && progress > 0.05 && progress < 1 ? (elapsed / progress) * (1 - progress) : null;
  return (
    <div className={styles.progress}>
      <label htmlFor="run-progress">{message ?? 'Waiting for a free worker'}</label>
      <progress id="run-progress" max={1} value={progress} />
      <p>
        {Math.round(progress * 100)}
        {'\u00a0'}%{elapsed === null ? '' : `, ${duration(elapsed)} so far`}
        {left === null ? '' : `, about ${duration(left)} to go`}. You can leave this page; the run goes on and
        stands in the list of runs.
      </p>
      <noscript>
        <p>Load the page again to see how far it is.</p>
      </noscript>
    </div>
  );
}
