import { createScanner } from '../../trust/secrets/index.ts';
import type { Attack, Told } from './redTeam.ts';

export interface Rate {
  /** Share of conversations that were stopped somewhere. */
  readonly caught: number;
  /** Share of the secret's messages that passed. */
  readonly through: number;
  /** Messages with a part of the secret that passed before the first that did not. */
  readonly before: { readonly mean: number; readonly most: number };
}

/** How an attack fares in so many conversations. */
export function rateOf(attack: Attack, rounds: number): Rate {
  let [caught, passed, parts] = [0, 0, 0];
  const before: number[] = [];
  for (let n = 0; n < rounds; n++) {
    const messages = attack();
    const through = passedOf(messages);
    const secrets = messages.filter(({ secret }) => secret);
    if (through.length < secrets.length) caught++;
    passed += through.length;
    parts += secrets.length;
    const first = secrets.findIndex((message) => !through.includes(message));
    before.push(first < 0 ? secrets.length : first);
  }
  const mean = before.reduce((sum, count) => sum + count, 0) / rounds;
  return { caught: caught / rounds, through: passed / parts, before: { mean, most: Math.max(...before) } };
}

/** The messages with a part of the secret that a guard would have let go, held ones that were released included. */
export function passedOf(messages: readonly Told[]): Told[] {
  const scanner = createScanner();
  const passed: Told[] = [];
  let held: Told[] = [];
  for (const message of messages) {
    const { detection, releases } = scanner.add(message.text);
    if (detection.verdict === 'hold') held.push(message);
    else {
      if (releases) passed.push(...held, message);
      held = [];
    }
  }
  return passed.filter(({ secret }) => secret);
}
