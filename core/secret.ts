import { inspect } from 'node:util';

/**
 * A configured secret. Prints as `[secret]` in logs, JSON and string templates; `reveal` is called only where it is
 * handed to whoever needs it.
 */
export class Secret {
  readonly #value: string;
  constructor(value: string) {
    this.#value = value;
  }
  reveal(): string {
    return this.#value;
  }
  toString(): string {
    return '[secret]';
  }
  toJSON(): string {
    return '[secret]';
  }
  [inspect.custom](): string {
    return '[secret]';
  }
}
