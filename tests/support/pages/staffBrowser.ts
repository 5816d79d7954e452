import type { Language } from '../../../core/language.ts';
import type { StaffRole } from '../../../core/protocols/deskProtocol.ts';
import { HOUR } from '../../../core/time.ts';
import type { Product } from '../products/product.ts';
import { BrowserLike } from './browserLike.ts';

let names = 0;
/** People's names, for nobody may be called like the desk. */
export const CALLED: { readonly [One in StaffRole]: string } = {
  agent: 'Aki',
  supervisor: 'Sofia',
  editor: 'Edda',
  auditor: 'Odo',
  admin: 'Ada',
};

/** The browser of somebody who came by an invitation, and is signed in. Without a name it is one that nobody has. */
export async function staffBrowser(
  { handrail, origin }: Product,
  role: StaffRole,
  account: { readonly name?: string; readonly password?: string; readonly languages?: readonly Language[] } = {},
): Promise<BrowserLike> {
  const { name = `${CALLED[role]} ${++names}`, password = 'correct horse battery', languages = ['en'] } = account;
  const token = await handrail.accounts.invite(role, HOUR);
  const browser = new BrowserLike(origin);
  const { status, code } = await browser.call('POST', '/desk/session/redeem', { token, name, password, languages });
  if (status !== 200) throw new Error(`not signed in: ${status} ${code}`);
  return browser;
}
