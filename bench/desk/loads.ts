import type { Language } from '../../core/language.ts';
import { MINUTE, type Milliseconds } from '../../core/time.ts';

/** Draws a span in ms from numbers in [0, 1). */
export type Law = (random: () => number) => Milliseconds;

/** One desk and what comes to it. */
export interface Load {
  readonly name: string;
  /** What each agent writes. */
  readonly agents: readonly (readonly Language[])[];
  /** Cases an agent holds at once. */
  readonly hands: number;
  readonly service: Law;
  /** How long an agent with a free hand lets a case lie. */
  readonly reaction: Law;
  /** Requests as a share of what the agents can serve. */
  readonly pressure: number;
  readonly urgent: number;
  /** Who asks, the first half in the first language. */
  readonly languages: readonly Language[];
  /** People who are there when the desk opens. */
  readonly atOnce?: number;
  /** The share of cases after which an agent goes away for a quarter of an hour. */
  readonly breaks?: number;
}

const exponential =
  (mean: number): Law =>
  (random) =>
    -Math.log(1 - random()) * mean * MINUTE;
const erlang =
  (mean: number, stages: number): Law =>
  (random) =>
    Array.from({ length: stages }, () => exponential(mean / stages)(random)).reduce((sum, one) => sum + one, 0);
const even =
  (from: number, to: number): Law =>
  (random) =>
    (from + (to - from) * random()) * MINUTE;
const logNormal =
  (median: number, sigma: number): Law =>
  (random) =>
    median * MINUTE * Math.exp(sigma * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()));
const weibull =
  (scale: number, shape: number): Law =>
  (random) =>
    scale * MINUTE * (-Math.log(1 - random())) ** (1 / shape);
const either =
  (share: number, one: Law, other: Law): Law =>
  (random) =>
    random() < share ? one(random) : other(random);

const prompt = even(0.1, 0.7);
const slow = logNormal(0.6, 0.6);
const en: Language[] = ['en'];
const both: Language[] = ['en', 'ja'];
const many = (count: number, languages: Language[] = en) => Array.from({ length: count }, () => languages);
const usual = { hands: 1, reaction: prompt, urgent: 0.05, languages: en } as const;

/**
 * Twenty desks, from one agent to twenty, quiet to overrun. No estimator may look in here: the laws are known to nobody
 * but the simulation.
 */
export const LOADS: readonly Load[] = [
  { ...usual, name: 'one agent, quiet', agents: many(1), service: logNormal(5, 0.6), pressure: 0.2 },
  { ...usual, name: 'one agent, half busy', agents: many(1), service: erlang(6, 3), pressure: 0.5 },
  {
    ...usual,
    name: 'one agent, 81 people at once',
    agents: many(1),
    service: logNormal(4, 0.8),
    pressure: 0.6,
    atOnce: 81,
  },
  { ...usual, name: 'one agent, more than one can do', agents: many(1), service: exponential(5), pressure: 1.3 },
  { ...usual, name: 'two, quiet', agents: many(2), service: weibull(7, 1.4), pressure: 0.35, reaction: slow },
  { ...usual, name: 'two, busy', agents: many(2), service: logNormal(6, 0.5), pressure: 0.8 },
  {
    ...usual,
    name: 'two of two cases each, overrun',
    agents: many(2),
    hands: 2,
    service: erlang(12, 2),
    pressure: 1.15,
  },
  {
    ...usual,
    name: 'three, half busy',
    agents: many(3),
    service: either(0.7, even(2, 5), even(12, 25)),
    pressure: 0.5,
  },
  { ...usual, name: 'three, overrun', agents: many(3), service: either(0.7, even(2, 5), even(12, 25)), pressure: 1.2 },
  {
    ...usual,
    name: 'four of three cases each, half busy',
    agents: many(4),
    hands: 3,
    service: exponential(15),
    pressure: 0.5,
  },
  {
    ...usual,
    name: 'four, two languages',
    agents: [...many(2, both), ...many(2)],
    service: erlang(7, 2),
    pressure: 0.6,
    languages: both,
  },
  {
    ...usual,
    name: 'four, two languages, overrun',
    agents: [...many(2, both), ...many(2)],
    service: logNormal(7, 0.6),
    pressure: 1.15,
    languages: both,
  },
  { ...usual, name: 'five, many urgent cases', agents: many(5), service: erlang(8, 2), pressure: 1.05, urgent: 0.3 },
  { ...usual, name: 'six, 60 people at once', agents: many(6), service: weibull(9, 0.9), pressure: 0.7, atOnce: 60 },
  {
    ...usual,
    name: 'six who take breaks',
    agents: many(6),
    service: logNormal(6, 0.7),
    pressure: 0.6,
    breaks: 0.05,
    reaction: slow,
  },
  { ...usual, name: 'eight, half busy', agents: many(8), service: logNormal(10, 0.9), pressure: 0.5 },
  { ...usual, name: 'eight, overrun', agents: many(8), service: logNormal(10, 0.9), pressure: 1.25, breaks: 0.02 },
  {
    ...usual,
    name: 'ten of two cases each, busy',
    agents: many(10),
    hands: 2,
    service: erlang(14, 2),
    pressure: 0.85,
    reaction: slow,
  },
  { ...usual, name: 'twelve, quiet', agents: many(12), service: exponential(8), pressure: 0.4 },
  { ...usual, name: 'twenty, overrun', agents: many(20), service: weibull(10, 1.2), pressure: 1.1 },
];
