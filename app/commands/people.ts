import type { StaffRole } from '../../core/deskProtocol.ts';
import type { ConversationId } from '../../core/ids.ts';
import { LANGUAGES, type Language, toLanguage } from '../../core/language.ts';
import { DAY } from '../../core/time.ts';
import { badInput, type Command, type CommandResult, done } from './command.ts';
import { onDesk } from './desk.ts';

const ROLES: readonly StaffRole[] = ['admin', 'supervisor', 'agent', 'editor', 'auditor'];
const text = { type: 'string' } as const;

export const peopleCommands: Readonly<Record<string, Command>> = {
  'staff add': {
    usage: 'staff add [NAME [--lang LANG,…]] --role ROLE',
    about:
      'With a name: makes the account, its password being one line of standard input. Without: prints a single-use link.',
    options: { role: text, lang: text },
    words: [0, 1],
    run: async ({ words, json, option, readAll }) => {
      const role = ROLES.find((candidate) => candidate === option('role'));
      if (!role) return badInput(`--role is one of ${ROLES.join(', ')}.`);
      const languages = languagesOf(option('lang') ?? LANGUAGES.join(','));
      if (!languages) return badInput(`--lang names languages of the desk: ${LANGUAGES.join(', ')}.`);
      const [name] = words;
      if (name === undefined) {
        return option('lang') === undefined
          ? invite(role, json)
          : badInput('--lang goes with a NAME; whoever opens a link chooses the languages there.');
      }
      const password = (await readAll()).split(/\r?\n/)[0] ?? '';
      return add({ name, password, role, languages }, json);
    },
  },
  'staff list': {
    usage: 'staff list',
    about: 'Every account, with its role and languages.',
    words: [0, 0],
    run: ({ json }) =>
      onDesk(async ({ accounts }) => {
        const staff = await accounts.list();
        if (json) return done(JSON.stringify({ staff }));
        const line = ({ name, role, languages, disabled }: (typeof staff)[number]) =>
          `${name}  ${role}  ${languages.join(',')}${disabled ? '  disabled' : ''}`;
        return done(staff.map(line).join('\n'));
      }),
  },
  'staff disable': {
    usage: 'staff disable NAME',
    about: 'Ends an account and its sessions.',
    words: [1, 1],
    run: ({ words, json }) =>
      onDesk(async ({ accounts, audit }) => {
        const name = words[0] ?? '';
        const staff = (await accounts.list()).find((one) => one.name.toLowerCase() === name.toLowerCase());
        if (!(await accounts.disable(name))) return badInput('There is no such account.');
        await audit.record({ kind: 'staff', act: 'disabled', staff: staff?.id ?? null, by: null });
        return done(json ? JSON.stringify({ disabled: name }) : `${name} is disabled`);
      }),
  },
  'users export': {
    usage: 'users export CONVERSATION',
    about: 'Everything that is stored of a conversation, as JSON.',
    words: [1, 1],
    run: ({ words }) =>
      onDesk(async ({ stores: { conversations } }) => {
        const id = (words[0] ?? '') as ConversationId;
        const conversation = await conversations.read(id);
        if (!conversation) return badInput('There is no such conversation, or no longer.');
        const entries = await conversations.entries(id, {
          after: 0,
          limit: conversation.lastSeq,
          audience: 'everyone',
        });
        return done(JSON.stringify({ conversation: id, facts: conversation.facts, entries }));
      }),
  },
  'users erase': {
    usage: 'users erase CONVERSATION',
    about: 'Deletes a conversation now and prints the receipt.',
    words: [1, 1],
    run: ({ words, json }) =>
      onDesk(async ({ erase }) => {
        const receipt = await erase((words[0] ?? '') as ConversationId);
        if (!receipt) return badInput('There is no such conversation, or no longer.');
        return done(json ? JSON.stringify(receipt) : `deleted, receipt ${receipt.receipt}`);
      }),
  },
};

function add(staff: { name: string; password: string; role: StaffRole; languages: Language[] }, json: boolean) {
  return onDesk(async ({ accounts, audit }): Promise<CommandResult> => {
    const result = await accounts.add(staff);
    if (result.kind === 'refused') return badInput(`The account was not made: ${result.reason}.`);
    const { id, name, role } = result.account;
    await audit.record({ kind: 'staff', act: 'added', staff: id, by: null });
    return done(json ? JSON.stringify({ id, name, role }) : `${name} may sign in as ${role}`);
  });
}

/** The link is a credential: it is the result, so it goes to standard output and nowhere else. */
function invite(role: StaffRole, json: boolean) {
  return onDesk(async ({ accounts, config }): Promise<CommandResult> => {
    const token = await accounts.invite(role, DAY);
    const origin = config.publicOrigin ?? `http://${config.host}:${config.port}`;
    const link = `${origin}/${role === 'editor' ? 'editor' : 'agent'}#invite=${token}`;
    return done(json ? JSON.stringify({ role, link }) : link);
  });
}

function languagesOf(list: string): Language[] | null {
  const languages = list.split(',').map((tag) => toLanguage(tag));
  return languages.includes(null) ? null : (languages as Language[]);
}
