import ora from 'ora';

/** Shows how far long work is, on a terminal; silent in a pipe and with --json. */
export interface Progress {
  /** `fraction` from 0 to 1. */
  readonly update: (fraction: number, message: string) => void;
  readonly done: (message: string) => void;
}

/** Seconds of work before a remaining time is worth guessing. */
const GUESS_AFTER_SECONDS = 3;

export function startProgress(title: string, options: { silent: boolean }): Progress {
  const spinner = ora({ text: title, isSilent: options.silent || !process.stderr.isTTY }).start();
  const started = Date.now();
  return {
    update: (fraction, message) => {
      const elapsed = (Date.now() - started) / 1000;
      const left =
        fraction > 0 && elapsed > GUESS_AFTER_SECONDS
          ? `, ${clock((elapsed / fraction) * (1 - fraction))} left`
          : '';
      spinner.text = `${title}: ${message} (${Math.floor(fraction * 100)} %, ${clock(elapsed)}${left})`;
    },
    done: (message) => spinner.succeed(message),
  };
}

const clock = (seconds: number) =>
  seconds < 60 ? `${Math.round(seconds)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
