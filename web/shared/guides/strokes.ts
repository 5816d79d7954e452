/** One line of a drawing. `accent` is what to look at, `never` what not to do, `soft` a filled ground, `faint` the rest. */
export interface Stroke {
  readonly kind: 'line' | 'accent' | 'never' | 'soft' | 'faint';
  readonly d: string;
}

const of =
  (kind: Stroke['kind']) =>
  (d: string): Stroke => ({ kind, d });

export const line = of('line');
export const accent = of('accent');
export const never = of('never');
export const soft = of('soft');
export const faint = of('faint');

/** Path of a rectangle with round corners. Units of the 200 × 96 sheet. */
export function box(x: number, y: number, width: number, height: number, r = 4): string {
  const [h, v] = [width - 2 * r, height - 2 * r];
  return `M${x + r} ${y}h${h}a${r} ${r} 0 0 1 ${r} ${r}v${v}a${r} ${r} 0 0 1-${r} ${r}h-${h}a${r} ${r} 0 0 1-${r}-${r}v-${v}a${r} ${r} 0 0 1 ${r}-${r}z`;
}

export function circle(x: number, y: number, r: number): string {
  return `M${x + r} ${y}a${r} ${r} 0 1 1-${2 * r} 0 ${r} ${r} 0 0 1 ${2 * r} 0z`;
}

export const check = (x: number, y: number, size = 10): string =>
  `M${x - size / 2} ${y}l${size * 0.35} ${size * 0.4} ${size * 0.65}-${size * 0.8}`;

export const cross = (x: number, y: number, size = 10): string =>
  `M${x - size / 2} ${y - size / 2}l${size} ${size}m0-${size}l-${size} ${size}`;

/** A horizontal line: what a word looks like from afar. */
export const word = (x: number, y: number, width: number): string => `M${x} ${y}h${width}`;

export function words(x: number, ys: readonly number[], width: number): string {
  return ys.map((y) => word(x, y, width)).join('');
}

/** A device standing upright. */
export const phone = (x: number, y = 6): string => `${box(x, y, 48, 84, 8)}M${x + 20} ${y + 6}h8`;

export const arrow = (x: number, y: number, length: number): string => `M${x} ${y}h${length}m-6-5l6 5-6 5`;

/** A lens with its handle. */
export const lens = (x: number, y: number, r = 12): string => `${circle(x, y, r)}M${x + r * 0.72} ${y + r * 0.72}l9 9`;

/** As many dots as the number says: 1, 2 or 3, in the middle of a box at x, y. */
export function dots(x: number, y: number, count: number): string {
  return Array.from({ length: count }, (_, at) => circle(x + (at - (count - 1) / 2) * 8, y, 1.2)).join('');
}
