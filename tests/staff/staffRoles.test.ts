import { parseRoleRule, roleOf } from '../../staff/staffRoles.ts';

const rules = (text: string) => text.split(',').flatMap((part) => parseRoleRule(part) ?? []);
const person = (email: string | null, claims: Record<string, unknown> = {}) => ({ email, claims });

it('reads rules and refuses what is none', () => {
  expect(parseRoleRule('groups:desk-admins=admin')).toEqual({ claim: 'groups', value: 'desk-admins', role: 'admin' });
  expect(parseRoleRule('https://id.example/roles:Desk Lead=supervisor')).toMatchObject({ value: 'Desk Lead' });
  expect(parseRoleRule('*=agent')).toEqual({ claim: null, value: '', role: 'agent' });
  for (const bad of ['groups=admin', 'groups:a=root', '', '*', ':a=admin']) expect(parseRoleRule(bad)).toBeNull();
});

it('gives the first role that fits, for one value or one of many', () => {
  const roles = rules('groups:leads=supervisor,role:editor=editor,*=agent');
  expect(roleOf(person('a@x.example', { groups: ['leads'], role: 'editor' }), { domains: [], roles })).toBe(
    'supervisor',
  );
  expect(roleOf(person('a@x.example', { role: 'editor' }), { domains: [], roles })).toBe('editor');
  expect(roleOf(person(null), { domains: [], roles })).toBe('agent');
  expect(roleOf(person('a@x.example'), { domains: [], roles: rules('groups:leads=admin') })).toBeNull();
});

it('lets in nobody whose checked address is not in one of the domains', () => {
  const allowed = { domains: ['x.example'], roles: rules('*=agent') };
  expect(roleOf(person('a@x.example'), allowed)).toBe('agent');
  for (const email of ['a@y.example', 'a@x.example.evil.example', null])
    expect(roleOf(person(email), allowed)).toBeNull();
});

it('gives a role by an address that was checked alone, whatever a token claims of one', () => {
  const roles = rules('email:Boss@x.example=admin,*=agent');
  const claims = { email: 'boss@x.example', email_verified: false };
  expect(roleOf(person(null, claims), { domains: [], roles })).toBe('agent');
  expect(roleOf(person('eve@x.example', claims), { domains: ['x.example'], roles })).toBe('agent');
  expect(roleOf(person('boss@x.example'), { domains: ['x.example'], roles })).toBe('admin');
});
