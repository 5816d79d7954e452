import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { LOCALES, type Locale } from '../../../core/language.ts';
import { accessibilityFaults } from './browser.ts';

/*
 * Each state is looked at in one theme and width a language, so that the five languages cover all four; `HANDRAIL_STATES=all` looks at
 * all four in each. `HANDRAIL_SHOTS=<folder>` keeps a picture of each, to be looked at.
 */

const LOOKS = [
  { colorScheme: 'light', width: 390 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'dark', width: 390 },
  { colorScheme: 'light', width: 1280 },
] as const;
const ALL = process.env['HANDRAIL_STATES'] === 'all';
const SHOTS = process.env['HANDRAIL_SHOTS'];

/** Looks at each state that a page is brought to, by its name. Faults are gathered, so that one run says all of them. */
export function looking(page: Page, locale: Locale) {
  const faults: string[] = [];
  let state = LOCALES.indexOf(locale);
  if (SHOTS) mkdirSync(SHOTS, { recursive: true });
  const look = async (name: string) => {
    state += 1;
    for (const at of ALL ? LOOKS : [LOOKS[state % LOOKS.length] ?? LOOKS[0]]) {
      await page.emulateMedia({ colorScheme: at.colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width: at.width, height: at.width === 390 ? 844 : 808 });
      const where = `${name}, ${locale}, ${at.colorScheme}, ${at.width}`;
      if (SHOTS) await page.screenshot({ path: join(SHOTS, `${where.replaceAll(', ', '-')}.png`) });
      faults.push(...(await accessibilityFaults(page)).map((fault) => `${where}: ${fault}`));
      const sideways = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      if (sideways > 0) faults.push(`${where}: ${sideways} px to scroll sideways`);
    }
  };
  return { faults, look };
}
