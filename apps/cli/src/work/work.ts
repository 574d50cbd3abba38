import { readConfiguration, startWorker } from '@interphase/api';

/** Works until interrupted, and tells on standard output which run it takes up and how each ends. */
export async function runWork(): Promise<void> {
  const worker = await startWorker(readConfiguration(process.env), {
    error: (details, message) => console.error(`interphase · ${message}`, details),
    run: ({ id, method, status, progress, message }) => {
      if (status === 'RUNNING' && progress > 0) return;
      console.log(`interphase · run ${id} ${method} ${status}${message ? `: ${message}` : ''}`);
    },
  });
  console.log(`interphase · working with ${worker.threads} ${worker.threads === 1 ? 'thread' : 'threads'}`);
  const stop = () => {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    void worker.close();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
