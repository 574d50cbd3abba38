import { InputError } from '@interphase/core';

/** The store cannot be opened or used as it stands; the message is one line that says what to do. */
export class StoreError extends InputError {
  override readonly name: string = 'StoreError';
}

/** Another process owns the data folder. */
export class StoreLockedError extends StoreError {
  override readonly name = 'StoreLockedError';
  /** Where the owner can be reached, as it said itself. */
  readonly address: string;
  readonly pid: number;

  constructor(folder: string, address: string, pid: number) {
    super('store.locked', `The data folder ${folder} is in use by ${address} (process ${pid}).`);
    this.address = address;
    this.pid = pid;
  }
}
