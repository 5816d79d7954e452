import type { Pattern } from './syntax.ts';

/** Every character of a pattern is a place; where a match can go from each, and in how many ways (Glushkov). */
export interface Places {
  /** A bit for each sample character that the place takes. */
  readonly takes: bigint[];
  readonly sources: string[];
  readonly follow: Map<number, number>[];
  /** Where a match ends without any check behind it, so that it never has to be taken back. */
  readonly ends: ReadonlySet<number>;
}

interface Part {
  readonly empty: boolean;
  /** Empty without a check that may fail. */
  readonly free: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly freeLast: readonly number[];
}

const NOTHING: Part = { empty: true, free: true, first: [], last: [], freeLast: [] };
/** More repetitions than this are as good as any number. */
const MOST_COPIES = 200;
/** One or two of each kind of character; those of the pattern itself come beside them. */
const SAMPLES = [...'abzAZ059 \t\n_-.,!?/\\()[]{}<>@#$%&*+=:;"\'`~|^éあア漢한。、！？　\u0301\u200b€я', '😀'];

/** `within`: patterns of lookarounds, which are looked at by themselves, are added to it. */
export function placesOf(pattern: Pattern, source: string, flags: string, within: Pattern[]): Places {
  const builder = new Builder(within);
  const whole = builder.part(pattern);
  const samples = [...new Set([...SAMPLES, ...source])];
  const known = new Map<string, bigint>();
  const takenBy = (place: string): bigint => {
    const found = known.get(place) ?? bitsOf(place, flags.replace(/[gyd]/g, ''), samples);
    known.set(place, found);
    return found;
  };
  const places = { takes: builder.sources.map(takenBy), sources: builder.sources, follow: builder.follow };
  if (!isAnchored(pattern)) addSearch(places, whole.first, samples.length);
  return { ...places, ends: new Set(whole.freeLast) };
}

/** A search tries the pattern at every place of the text: a loop over anything before it. */
function addSearch(
  { takes, sources, follow }: Pick<Places, 'takes' | 'sources' | 'follow'>,
  first: readonly number[],
  samples: number,
): void {
  const self = sources.length;
  sources.push('(search)');
  takes.push((1n << BigInt(samples)) - 1n);
  follow.push(new Map([[self, 1], ...first.map((place) => [place, 1] as const)]));
}

function bitsOf(source: string, flags: string, samples: readonly string[]): bigint {
  const taken = new RegExp(`^(?:${source})$`, flags);
  return samples.reduce((bits, sample, at) => (taken.test(sample) ? bits | (1n << BigInt(at)) : bits), 0n);
}

function isAnchored(pattern: Pattern): boolean {
  if (pattern.kind === 'check') return pattern.start;
  if (pattern.kind === 'row') return pattern.parts[0] !== undefined && isAnchored(pattern.parts[0]);
  return pattern.kind === 'choice' && pattern.ways.every(isAnchored);
}

class Builder {
  readonly sources: string[] = [];
  readonly follow: Map<number, number>[] = [];

  constructor(private readonly within: Pattern[]) {}

  part(pattern: Pattern): Part {
    switch (pattern.kind) {
      case 'character':
        return this.character(pattern.source);
      case 'row':
        return pattern.parts.reduce((before, one) => this.joined(before, this.part(one)), NOTHING);
      case 'choice':
        return either(pattern.ways.map((way) => this.part(way)));
      case 'repeat':
        return this.repeated(pattern);
      case 'check':
        if (pattern.of) this.within.push(pattern.of);
        return { ...NOTHING, free: pattern.start };
    }
  }

  private character(source: string): Part {
    const place = this.sources.push(source) - 1;
    this.follow.push(new Map());
    return { empty: false, free: false, first: [place], last: [place], freeLast: [place] };
  }

  private joined(before: Part, after: Part): Part {
    this.link(before.last, after.first);
    return {
      empty: before.empty && after.empty,
      free: before.free && after.free,
      first: before.empty ? [...before.first, ...after.first] : before.first,
      last: after.empty ? [...before.last, ...after.last] : after.last,
      freeLast: after.free ? [...before.freeLast, ...after.freeLast] : after.freeLast,
    };
  }

  private repeated({ of, least, most }: Extract<Pattern, { kind: 'repeat' }>): Part {
    const copies = Math.min(least, MOST_COPIES);
    let whole = NOTHING;
    if (most > MOST_COPIES) {
      for (let n = 1; n < copies; n++) whole = this.joined(whole, this.part(of));
      const loop = this.part(of);
      this.link(loop.last, loop.first);
      return this.joined(whole, copies > 0 ? loop : { ...loop, empty: true, free: true });
    }
    for (let n = 0; n < copies; n++) whole = this.joined(whole, this.part(of));
    let rest = NOTHING;
    for (let n = copies; n < most; n++) rest = { ...this.joined(this.part(of), rest), empty: true, free: true };
    return this.joined(whole, rest);
  }

  private link(from: readonly number[], to: readonly number[]): void {
    for (const one of from) for (const next of to) this.follow[one]?.set(next, (this.follow[one]?.get(next) ?? 0) + 1);
  }
}

function either(parts: readonly Part[]): Part {
  return {
    empty: parts.some(({ empty }) => empty),
    free: parts.some(({ free }) => free),
    first: parts.flatMap(({ first }) => first),
    last: parts.flatMap(({ last }) => last),
    freeLast: parts.flatMap(({ freeLast }) => freeLast),
  };
}
