/**
 * What a process does that operators want the times of. `turn`: a message of a user. `store`: one operation. `send`: to an outside
 * channel. `model`: one question. `chain`: one look-up. `pass`: one round of background work. `http`: one request.
 */
export const WORK_KINDS = ['turn', 'store', 'send', 'model', 'chain', 'pass', 'http'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** `name` is of a closed set in the code: an operation, a pass, a route's pattern. Never an id, an address or a word of anybody. */
export interface Work {
  readonly kind: WorkKind;
  readonly name: string;
}

/**
 * Runs `run`, and tells whoever watches how long it took and how it ended: by `outcomeOf` its result (a closed set as well; `ok`
 * unless said), or by the code of what it rejects with. Changes nothing of either. Real: `app/process/observed.ts`.
 */
export type Observe = <T>(work: Work, run: () => Promise<T>, outcomeOf?: (result: T) => string) => Promise<T>;

/** The same object, whose named methods are observed under their own names; `of` goes before them where several have a `read`. */
export function observing<T extends object>(
  target: T,
  { kind, of: prefix }: { readonly kind: WorkKind; readonly of?: string },
  names: readonly (keyof T & string)[],
  observe: Observe,
  outcomeOf?: (result: unknown) => string,
): T {
  const chosen = new Set<string | symbol>(names);
  const wrapped = new Map<string | symbol, unknown>();
  return new Proxy(target, {
    get(of, name) {
      const value: unknown = Reflect.get(of, name, of);
      if (!chosen.has(name) || typeof value !== 'function') return value;
      const known =
        wrapped.get(name) ??
        ((...args: unknown[]) =>
          observe(
            { kind, name: prefix ? `${prefix}.${String(name)}` : String(name) },
            async () => Reflect.apply(value, of, args),
            outcomeOf,
          ));
      wrapped.set(name, known);
      return known;
    },
  });
}

/** Of a result that says its own kind, as `Committed` and `Received` do. */
export function kindOf(result: unknown): string {
  const kind = typeof result === 'object' && result !== null && 'kind' in result ? result.kind : null;
  return typeof kind === 'string' ? kind : 'ok';
}
