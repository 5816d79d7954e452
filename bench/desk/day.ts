import type { Language } from '../../core/language.ts';
import type { LedgerRecord } from '../../core/ports.ts';
import { HOUR, MINUTE, type Milliseconds } from '../../core/time.ts';
import { type DeskState, forecast } from '../../handoff/queue/forecast.ts';
import { learnPace } from '../../handoff/queue/pace.ts';
import { type WaitRange, waitRange, wholeMinutes } from '../../handoff/queue/waitRange.ts';
import type { DeskEvent } from '../../handoff/record/events.ts';
import type { Load } from './loads.ts';

/** What somebody was told when they joined, and what came. */
export interface Told {
  readonly range: WaitRange | null;
  readonly waitMinutes: number;
}

interface Person {
  readonly language: Language;
  readonly urgent: boolean;
  readonly since: Milliseconds;
  readonly told: WaitRange | null;
}

interface Agent {
  readonly languages: readonly Language[];
  /** Since when each case is held. */
  held: Milliseconds[];
  /** Free hands that already reach for the next case. */
  reaching: number;
  away: boolean;
}

/**
 * Plays one desk event by event, from its first day on, and asks the estimator for everybody who joins. It knows of the
 * desk what the product knows: who is on shift and holds what, who waits, and the ledger.
 */
export function playDesk(load: Load, people: number, random: () => number): Told[] {
  return new SimulatedDesk(load, random).run(people);
}

class SimulatedDesk {
  private readonly told: Told[] = [];
  private readonly records: LedgerRecord[] = [];
  private readonly events: { readonly at: Milliseconds; readonly happens: () => void }[] = [];
  private readonly agents: Agent[];
  private waiting: Person[] = [];
  private now: Milliseconds = HOUR;

  constructor(
    private readonly load: Load,
    private readonly random: () => number,
  ) {
    this.agents = load.agents.map((languages) => ({ languages, held: [], reaching: 0, away: false }));
  }

  run(people: number): Told[] {
    const gap = this.meanGap();
    const together = this.load.atOnce ?? 0;
    let at = this.now;
    for (let person = 0; person < people; person += 1) {
      // The crowd comes when the desk has some history, not on its first morning.
      const crowd = person >= people / 2 && person < people / 2 + together;
      at += crowd ? 0.05 * MINUTE : -Math.log(1 - this.random()) * gap;
      this.plan(at - this.now, () => this.joins());
    }
    for (let next = this.events.shift(); next; next = this.events.shift()) {
      this.now = next.at;
      next.happens();
    }
    return this.told;
  }

  private meanGap(): Milliseconds {
    const { service, reaction, agents, hands, pressure } = this.load;
    const sample = Array.from({ length: 4000 }, () => service(this.random) + reaction(this.random));
    const mean = sample.reduce((sum, one) => sum + one, 0) / sample.length;
    return mean / (agents.length * hands * pressure);
  }

  private joins(): void {
    const urgent = this.random() < this.load.urgent;
    const { languages } = this.load;
    const language = languages[Math.floor(this.random() * languages.length)] ?? 'en';
    this.note({ kind: 'requested', department: 'app', reason: urgent ? 'emergency' : 'asked' });
    const before = urgent ? this.waiting.filter((one) => one.urgent) : this.waiting;
    const joined = { language, urgent, since: this.now };
    const person = { ...joined, told: this.estimate([...before, joined]) };
    const place = urgent ? before.length : this.waiting.length;
    this.waiting.splice(place, 0, person);
    for (const agent of this.agents) this.reach(agent);
  }

  private estimate(waiting: DeskState['waiting']): WaitRange | null {
    const pace = learnPace(this.records, this.now);
    if (!pace) return null;
    const agents = this.agents.filter(({ away }) => !away);
    const row = forecast({ now: this.now, agents, waiting }, pace).at(-1);
    return row ? waitRange(row) : null;
  }

  /** A free hand reaches for the next case, and takes whichever is first when it gets there. */
  private reach(agent: Agent): void {
    const hands = agent.held.length + agent.reaching;
    const takeable = this.waiting.filter(({ language }) => agent.languages.includes(language)).length;
    const reaching = this.agents.reduce((sum, one) => sum + one.reaching, 0);
    if (agent.away || hands >= this.load.hands || takeable === 0 || reaching >= this.waiting.length) return;
    agent.reaching += 1;
    this.plan(this.load.reaction(this.random), () => this.take(agent));
  }

  private take(agent: Agent): void {
    agent.reaching -= 1;
    const place = this.waiting.findIndex(({ language }) => agent.languages.includes(language));
    const person = this.waiting[place];
    if (!person) return;
    this.waiting.splice(place, 1);
    const since = this.now;
    agent.held.push(since);
    const waited = since - person.since;
    this.note({ kind: 'claimed', department: 'app', waited, holding: agent.held.length });
    this.told.push({ range: person.told, waitMinutes: wholeMinutes(waited) });
    this.plan(this.load.service(this.random), () => this.finish(agent, since));
    this.reach(agent);
  }

  private finish(agent: Agent, since: Milliseconds): void {
    agent.held.splice(agent.held.indexOf(since), 1);
    this.note({ kind: 'served', department: 'app', took: this.now - since });
    const rests = agent.held.length + agent.reaching === 0 && this.random() < (this.load.breaks ?? 0);
    if (rests) {
      agent.away = true;
      this.plan(15 * MINUTE, () => {
        agent.away = false;
        for (const one of this.agents) this.reach(one);
      });
    }
    for (const one of this.agents) this.reach(one);
  }

  private note(event: DeskEvent): void {
    this.records.push({ index: this.records.length + 1, at: this.now, value: event });
  }

  private plan(after: Milliseconds, happens: () => void): void {
    const at = this.now + after;
    let place = this.events.length;
    while (place > 0 && (this.events[place - 1]?.at ?? 0) > at) place -= 1;
    this.events.splice(place, 0, { at, happens });
  }
}
