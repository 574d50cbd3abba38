/** The API could not answer: not reachable, or it refused the question. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  readonly kind: 'unreachable' | 'refused';
  /** Found again in the server's log. */
  readonly id: string;

  constructor(kind: 'unreachable' | 'refused', message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
    this.id = crypto.randomUUID().slice(0, 8);
  }
}
