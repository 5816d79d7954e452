import { STAFF_ROLES, type StaffRole } from '../core/protocols/deskProtocol.ts';
import type { Identity } from '../trust/ports.ts';

/** `groups:desk-admins=admin`: whoever has this value in this claim has this role; `*=agent`: everybody. */
export interface RoleRule {
  /** Null: everybody. */
  readonly claim: string | null;
  readonly value: string;
  readonly role: StaffRole;
}

const RULE = /^(?:(?<everybody>\*)|(?<claim>[\w.:/-]+):(?<value>[^=]+))=(?<role>\w+)$/;

/** Null when the text is no rule. */
export function parseRoleRule(text: string): RoleRule | null {
  const { everybody, claim, value = '', role } = RULE.exec(text)?.groups ?? {};
  const known = STAFF_ROLES.find((one) => one === role);
  return known && (everybody || claim) ? { claim: claim ?? null, value, role: known } : null;
}

/**
 * What somebody from the identity provider may do here: the first rule that fits, for a checked address in one of the
 * domains (none: any). Null: they are nobody here.
 */
export function roleOf(
  { email, claims }: Pick<Identity, 'email' | 'claims'>,
  { domains, roles }: { readonly domains: readonly string[]; readonly roles: readonly RoleRule[] },
): StaffRole | null {
  const domain = email?.split('@').at(-1);
  if (domains.length > 0 && !(domain && domains.includes(domain))) return null;
  // An address that the provider has not checked is anybody's claim: only the checked one is worth a role.
  const claimed = (claim: string) => (claim === 'email' ? email : claims[claim]);
  const has = ({ claim, value }: RoleRule) =>
    claim === null || [claimed(claim)].flat().includes(claim === 'email' ? value.toLowerCase() : value);
  return roles.find(has)?.role ?? null;
}
