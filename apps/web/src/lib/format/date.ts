const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const MINUTE = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

/** `22 Nov 2026`, in UTC. */
export function day(iso: string): string {
  return DAY.format(new Date(iso));
}

/** `22 Nov 2026, 20:30 UTC`. */
export function moment(iso: string): string {
  const date = new Date(iso);
  return `${DAY.format(date)}, ${MINUTE.format(date)} UTC`;
}

/** `0.4 s`, `12 s`, `3 min 20 s`, `1 h 05 min`, with thin spaces. */
export function duration(seconds: number): string {
  if (seconds < 10) return `${Math.max(0, seconds).toFixed(1)}\u00a0s`;
  if (seconds < 60) return `${Math.round(seconds)}\u00a0s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)}\u00a0min ${Math.round(seconds % 60)}\u00a0s`;
  return `${Math.floor(seconds / 3600)}\u00a0h ${String(Math.round((seconds % 3600) / 60)).padStart(2, '0')}\u00a0min`;
}
