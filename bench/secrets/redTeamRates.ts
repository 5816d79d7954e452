import { createScanner } from '../../trust/secrets/index.ts';
import type { Attack, Told } from './redTeam.ts';

/** `caught`: share of conversations that were stopped somewhere; `through`: share of the secret's messages that passed. */
export function rateOf(attack: Attack, rounds: number): { caught: number; through: number } {
  let [caught, passed, parts] = [0, 0, 0];
  for (let n = 0; n < rounds; n++) {
    const messages = attack();
    const through = passedOf(messages);
    const secrets = messages.filter(({ secret }) => secret).length;
    if (through.length < secrets) caught++;
    passed += through.length;
    parts += secrets;
  }
  return { caught: caught / rounds, through: passed / parts };
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
