/** Every failure that someone has to act on, by a stable code that operators can search for. */
export type ErrorCode =
  | 'config.invalid'
  | 'core.busy'
  | 'store.unavailable'
  | 'store.corrupt'
  | 'store.full'
  | 'audit.contradicted'
  | 'vault.unavailable'
  | 'vault.unreadable'
  | 'chain.unreachable'
  | 'model.failed'
  | 'model.cut'
  | 'model.refused'
  | 'article.invalid'
  | 'channel.refused'
  | 'mail.refused'
  | 'sms.refused'
  | 'identity.unreachable'
  | 'turn.failed'
  | 'input.invalid';

/**
 * A failure someone has to act on. Expected outcomes (transaction not found, no
 * agent on shift) are values, not errors.
 * `message` is for operators: no user text, no addresses, no secrets.
 */
export class HandrailError extends Error {
  override readonly name = 'HandrailError';
  readonly retryable: boolean;
  constructor(
    readonly code: ErrorCode,
    message: string,
    options: { cause?: unknown; retryable?: boolean } = {},
  ) {
    super(message, { cause: options.cause });
    this.retryable = options.retryable ?? false;
  }
}
