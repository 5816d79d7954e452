import type { BrowserContextOptions } from 'playwright-core';
import type { Browsing, WatchedPage } from './browser.ts';

export interface StaffPages {
  /** A page at `path` of somebody of the staff. Whoever signs out there does so `anew`, and ends nobody else's session. */
  open(path: string, name: string, options?: BrowserContextOptions, how?: 'kept' | 'anew'): Promise<WatchedPage>;
}

/** Staff who sign in once, as people do: each further page begins with the cookies of the first, and with nothing else of it. */
export function staffPages(browser: Browsing, origin: string, passphrase: string): StaffPages {
  const sessions = new Map<string, NonNullable<BrowserContextOptions['storageState']>>();
  return {
    open: async (path, name, options = {}, how = 'kept') => {
      const session = how === 'kept' ? sessions.get(name) : undefined;
      const watched = await browser.page({ ...options, ...(session ? { storageState: session } : {}) });
      const { page } = watched;
      await page.goto(`${origin}${path}`);
      if (session) return watched;
      await page.locator('input[autocomplete=username]').fill(name);
      await page.locator('input[type=password]').fill(passphrase);
      await page.locator('button[type=submit]').click();
      await page.locator('input[type=password]').waitFor({ state: 'detached' });
      if (how === 'kept') sessions.set(name, { cookies: await page.context().cookies(), origins: [] });
      return watched;
    },
  };
}
