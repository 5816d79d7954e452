import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 translate each regular expression into fast machine code at its first use, and go on doing so. By default it begins with bytecode,
 * and once a process has made a megabyte of that and holds 16 MB of machine code (`TooMuchRegExpCode` in V8's `regexp.cc`) whatever is
 * compiled later is slow for good: this product has twice as much after its first minutes, and the guard then takes seven times as long.
 * To be called before the first message is read, once a process; its threads share it.
 */
export function keepRegExpsFast(): void {
  setFlagsFromString('--no-regexp-tier-up');
}
