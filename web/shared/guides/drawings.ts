import type { GuidePicture } from '../../../core/protocols/protocol.ts';
import {
  accent,
  arrow,
  box,
  check,
  circle,
  cross,
  dots,
  faint,
  lens,
  line,
  never,
  phone,
  type Stroke,
  soft,
  word,
  words,
} from './strokes.ts';

const ROWS = [28, 40, 52, 64, 76];

/** Own drawings on a sheet of 200 × 96, in the lines of `icons.tsx`. No letters: they serve every language. */
export const DRAWINGS: Readonly<Record<GuidePicture, readonly Stroke[]>> = {
  // A sheet with two columns of numbered words.
  paper: [
    soft(box(58, 8, 84, 80)),
    line(box(58, 8, 84, 80)),
    accent(ROWS.map((y) => circle(70, y - 4, 1) + circle(106, y - 4, 1)).join('')),
    line(
      words(
        76,
        ROWS.map((y) => y - 4),
        20,
      ) +
        words(
          112,
          ROWS.map((y) => y - 4),
          20,
        ),
    ),
  ],
  // Into the device, from one place.
  download: [
    soft(box(96, 6, 48, 84, 8)),
    line(phone(96)),
    line(circle(54, 48, 16)),
    faint('M38 48h32M54 32c5 4 7 10 7 16s-2 12-7 16c-5-4-7-10-7-16s2-12 7-16z'),
    accent(arrow(76, 48, 34)),
    accent(check(125, 48, 14)),
  ],
  // A device alone; the camera looks away.
  private: [
    soft(box(112, 6, 48, 84, 8)),
    line(phone(112)),
    accent(`${box(126, 44, 20, 16, 3)}M130 44v-4a6 6 0 0 1 12 0v4`),
    line(`${box(34, 36, 34, 24, 5)}M68 44l12-6v20l-12-6`),
    never('M32 68 84 28'),
  ],
  // Two buttons; the second one is for a wallet that exists.
  choose: [
    line(phone(70)),
    line(box(78, 30, 32, 16, 4)),
    faint(word(84, 38, 20)),
    soft(box(78, 54, 32, 16, 4)),
    accent(box(78, 54, 32, 16, 4) + word(84, 62, 20)),
    accent('M152 62h-34m6-5l-6 5 6 5'),
  ],
  // Cells on the app's own screen; not in a chat.
  type: [
    line(phone(40)),
    soft([24, 38, 52, 66].map((y) => box(47, y, 15, 9, 2) + box(66, y, 15, 9, 2)).join('')),
    accent([24, 38, 52, 66].map((y) => box(47, y, 15, 9, 2) + box(66, y, 15, 9, 2)).join('')),
    line('M116 30h38a6 6 0 0 1 6 6v20a6 6 0 0 1-6 6h-22l-10 9v-9h-6a6 6 0 0 1-6-6V36a6 6 0 0 1 6-6z'),
    faint(word(120, 42, 28) + word(120, 50, 18)),
    never('M108 72 162 24'),
  ],
  // Two rows that have to be the same from end to end.
  compare: [
    soft(box(36, 18, 128, 22, 5) + box(36, 56, 128, 22, 5)),
    line(box(36, 18, 128, 22, 5) + box(36, 56, 128, 22, 5)),
    line(word(46, 29, 18) + word(70, 29, 26) + word(102, 29, 12) + word(120, 29, 34)),
    line(word(46, 67, 18) + word(70, 67, 26) + word(102, 67, 12) + word(120, 67, 34)),
    accent('M96 45h8M96 51h8'),
  ],
  search: [
    soft(box(50, 14, 56, 70)),
    line(box(50, 14, 56, 70)),
    faint(words(60, [28, 40, 52, 64], 30)),
    accent(lens(118, 48, 18)),
  ],
  // The paper of one transfer with its number.
  receipt: [
    soft('M68 10h64v72l-8-6-8 6-8-6-8 6-8-6-8 6-8-6-8 6z'),
    line('M68 10h64v72l-8-6-8 6-8-6-8 6-8-6-8 6-8-6-8 6z'),
    faint(words(80, [24, 34], 40)),
    accent(`${box(78, 44, 44, 16, 4)}${word(84, 52, 12)}${dots(104, 52, 3)}${word(112, 52, 5)}`),
  ],
  // Two rails side by side; the coins are on the lower one, which can be switched on.
  networks: [
    line('M20 30h116'),
    line(circle(44, 30, 4) + circle(84, 30, 4)),
    accent('M20 66h116'),
    soft(circle(64, 66, 11)),
    accent(circle(64, 66, 11) + circle(64, 66, 5)),
    line(`${box(148, 22, 32, 16, 8)}${circle(156, 30, 5)}`),
    soft(box(148, 58, 32, 16, 8)),
    accent(`${box(148, 58, 32, 16, 8)}${circle(172, 66, 5)}`),
  ],
  key: [
    soft(box(92, 34, 76, 28, 5)),
    line(box(92, 34, 76, 28, 5)),
    line(word(104, 48, 14) + word(124, 48, 22) + word(152, 48, 6)),
    accent(`${circle(42, 48, 12)}${circle(42, 48, 3)}M54 48h30M74 48v8M82 48v6`),
  ],
  coin: [
    soft(circle(84, 48, 28)),
    line(circle(84, 48, 28) + circle(84, 48, 20)),
    soft(circle(138, 62, 14)),
    accent(`${circle(138, 62, 14)}M138 55v14M131 62h14`),
  ],
  // First in the row, then the others.
  queue: [
    soft(box(28, 32, 40, 32, 5)),
    accent(box(28, 32, 40, 32, 5) + dots(48, 48, 1)),
    line(box(80, 32, 40, 32, 5) + dots(100, 48, 2)),
    line(box(132, 32, 40, 32, 5) + dots(152, 48, 3)),
    faint('M68 48h12M120 48h12'),
    accent('M48 72v12M43 79l5-6 5 6'),
  ],
  // Up to the price of the day, which is the dashed line.
  fee: [
    line('M34 82h132'),
    faint('M34 34h8M50 34h8M66 34h8M82 34h8M98 34h8M114 34h8M130 34h8M146 34h8M160 34h6'),
    soft(box(58, 56, 28, 26, 2)),
    line(box(58, 56, 28, 26, 2)),
    soft(box(114, 24, 28, 58, 2)),
    accent(box(114, 24, 28, 58, 2)),
    accent('M94 60h6l8-10M102 50h6v6'),
  ],
  // The same number twice: only one of them goes through.
  replace: [
    line(box(30, 32, 44, 32, 5) + dots(52, 48, 2)),
    never(cross(52, 48, 22)),
    accent(arrow(84, 48, 30)),
    soft(box(126, 32, 44, 32, 5)),
    accent(box(126, 32, 44, 32, 5) + dots(148, 48, 2)),
    accent(check(148, 76, 12)),
  ],
  clock: [
    soft(circle(100, 48, 34)),
    line(circle(100, 48, 34)),
    faint('M100 20v4M100 72v4M72 48h4M124 48h4'),
    accent('M100 30v19l13 8'),
  ],
  // Permissions, the first one being withdrawn.
  list: [
    line(box(40, 10, 120, 76, 5)),
    soft(box(46, 16, 108, 20, 3)),
    accent(`${circle(58, 26, 5)}${word(70, 26, 36)}${box(128, 20, 20, 12, 6)}${circle(134, 26, 3)}`),
    line(circle(58, 48, 5) + circle(58, 70, 5) + word(70, 48, 44) + word(70, 70, 30)),
    line(`${box(128, 42, 20, 12, 6)}${circle(142, 48, 3)}${box(128, 64, 20, 12, 6)}${circle(142, 70, 3)}`),
  ],
  // Read first, then sign.
  sign: [
    soft(box(52, 8, 72, 80)),
    line(box(52, 8, 72, 80)),
    faint(words(62, [22, 34, 46], 42)),
    line('M62 74h14c4-8 8-8 8 0h30'),
    accent(lens(132, 38, 16)),
    accent(circle(132, 38, 5)),
  ],
  done: [
    line('M20 66h44l40-36h76'),
    line(circle(44, 66, 4) + circle(140, 30, 4)),
    soft(circle(100, 50, 22)),
    accent(circle(100, 50, 22) + check(100, 50, 20)),
  ],
};
