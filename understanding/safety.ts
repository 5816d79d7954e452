import { CARE_KINDS, type CareKind } from '../core/care.ts';
import type { CareReading } from './recognise/crisis.ts';

/** What is going on beside any problem with coins, and how often the user has led away from it since. */
export interface CareState extends Readonly<Record<CareKind, boolean>> {
  readonly away: number;
}

export const NO_CARE: CareState = { crisis: false, minor: false, coercion: false, away: 0 };

/** Somebody who asks once about their coins may be asking in the middle of it. */
const LED_AWAY = 2;

/** What the state lets through: only its own words and a person, while any kind is on. */
export function inCare(state: CareState): boolean {
  return CARE_KINDS.some((kind) => state[kind]);
}

/**
 * The state after a message. What is heard adds up and begins the count anew; it ends only when the user has led away
 * twice, never by time and never because a message is quiet. A person's word ends it too: then pass `NO_CARE`.
 */
export function nextState(
  state: CareState,
  reading: Readonly<Record<CareKind, Pick<CareReading['crisis'], 'heard'>>> & Pick<CareReading, 'away'>,
): CareState {
  const [crisis, minor, coercion] = CARE_KINDS.map((kind) => reading[kind].heard);
  if (crisis || minor || coercion) {
    return {
      crisis: state.crisis || crisis === true,
      minor: state.minor || minor === true,
      coercion: state.coercion || coercion === true,
      away: 0,
    };
  }
  if (!inCare(state) || !reading.away) return state;
  const away = state.away + 1;
  return away < LED_AWAY ? { ...state, away } : NO_CARE;
}
