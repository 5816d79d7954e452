import type { ConversationId } from '../../core/ids.ts';
import { LANGUAGES, type Language, toLanguage } from '../../core/language.ts';
import { type HandOutRefusal, STAFF_ROLES as ROLES, type StaffRole } from '../../core/protocols/deskProtocol.ts';
import { receiptOf } from '../../handoff/record/deletion.ts';
import { findCases } from '../../handoff/record/findCases.ts';
import { type HandOutParts, handOut } from '../../handoff/record/handOut.ts';
import { linkFor } from '../../staff/staffOffice.ts';
import type { StaffAccount } from '../../trust/ports.ts';
import type { Handrail } from '../compose/compose.ts';
import { badInput, type Command, type CommandResult, done, type Input } from './command.ts';
import { onDesk } from './desk.ts';

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
    run: (input) =>
      onAccount(input, async ({ id, name }, { office }) => {
        const changed = await office.setDisabled(id, true, null);
        if (changed.kind === 'refused') return badInput(`The account was not changed: ${changed.reason}.`);
        return done(input.json ? JSON.stringify({ disabled: name }) : `${name} is disabled`);
      }),
  },
  'staff enable': {
    usage: 'staff enable NAME',
    about: 'Lets a disabled account sign in again.',
    words: [1, 1],
    run: (input) =>
      onAccount(input, async ({ id, name }, { office }) => {
        await office.setDisabled(id, false, null);
        return done(input.json ? JSON.stringify({ enabled: name }) : `${name} may sign in again`);
      }),
  },
  'staff role': {
    usage: 'staff role NAME --role ROLE',
    about: 'Changes what an account may do and signs it out.',
    words: [1, 1],
    options: { role: text },
    run: (input) =>
      onAccount(input, async ({ id, name }, { office }) => {
        const role = ROLES.find((candidate) => candidate === input.option('role'));
        if (!role) return badInput(`--role is one of ${ROLES.join(', ')}.`);
        const changed = await office.setRole(id, role, null);
        if (changed.kind === 'refused') return badInput(`The account was not changed: ${changed.reason}.`);
        return done(input.json ? JSON.stringify({ name, role }) : `${name} is ${role} now`);
      }),
  },
  'staff reset-factor': {
    usage: 'staff reset-factor NAME',
    about: 'Takes a lost second factor off an account and signs it out.',
    words: [1, 1],
    run: (input) =>
      onAccount(input, async ({ id, name }, { office }) => {
        if (!(await office.resetFactor(id, null))) return badInput('This account has no second factor.');
        return done(input.json ? JSON.stringify({ reset: name }) : `${name} signs in by passphrase alone now`);
      }),
  },
  'staff reset-password': {
    usage: 'staff reset-password NAME',
    about: 'Prints a single-use link, good for an hour, with which this person chooses a new passphrase.',
    words: [1, 1],
    run: (input) =>
      onAccount(input, async ({ id, role }, { office, config }) => {
        const token = await office.passwordToken(id, null);
        if (!token) return badInput('This account signs in at the identity provider.');
        const link = linkFor(ownOrigin(config), role, 'password', token);
        return done(input.json ? JSON.stringify({ link }) : link);
      }),
  },
  'users find': {
    usage: 'users find < LINE',
    about:
      'Which conversations belong to what one line of standard input names: a consent receipt, a confirmed mailbox or telephone, an address, a transaction.',
    details: [
      'Prints ids and times, no word of anybody. Then: users export, users erase. docs/runbooks/erasure-request.md',
    ],
    words: [0, 0],
    run: async ({ json, readAll }) => {
      const [wanted = ''] = (await readAll()).trim().split(/\r?\n/);
      if (wanted === '') return badInput('One line on standard input says whom to look for.');
      return onDesk(async ({ stores: { conversations } }) => {
        const result = await findCases(conversations, wanted);
        return done(json ? JSON.stringify(result) : foundInWords(result));
      });
    },
  },
  'users export': {
    usage: 'users export CONVERSATION',
    about:
      'What is stored of a conversation and of earlier cases of its user, as JSON; the user sees that it was handed out.',
    details: [
      'What only a legal hold keeps: once an auditor has agreed on /staff#records. docs/decisions/0028-held-is-handed-out-by-two.md',
    ],
    words: [1, 1],
    run: ({ words }) =>
      onDesk(async ({ audit, accounts, past, deletion, stores: { conversations } }) => {
        const parts = {
          ...{ conversations, rules: deletion.rules, clock: deletion.clock, pastOf: past.read },
          isAuditorSince: accounts.isAuditorSince,
          recordHandOut: (act: Parameters<HandOutParts['recordHandOut']>[0]) =>
            audit.record({ kind: 'records', ...act }),
        };
        const id = (words[0] ?? '') as ConversationId;
        const result = await handOut(parts, id, { staff: null, role: 'host' });
        return result.kind === 'ok' ? done(JSON.stringify(result.data)) : badInput(NOT_HANDED_OUT[result.reason]);
      }),
  },
  'users erase': {
    usage: 'users erase CONVERSATION',
    about: 'Deletes a conversation and what is kept of earlier cases of its user now, and prints the receipt.',
    words: [1, 1],
    run: ({ words, json }) =>
      onDesk(async ({ audit, erase }) => {
        const id = (words[0] ?? '') as ConversationId;
        const erased = await erase(id);
        if (!erased) return badInput('There is no such conversation, or no longer.');
        if (erased.kind === 'erased')
          await audit.record({ kind: 'records', act: 'erased', receipt: receiptOf(id), staff: null });
        if (json) return done(JSON.stringify(erased));
        return done(
          erased.kind === 'erased'
            ? `deleted, receipt ${erased.receipt}`
            : `ended; a legal hold keeps it until ${new Date(erased.until).toISOString()} at the latest`,
        );
      }),
  },
};

const NOT_HANDED_OUT: Readonly<Record<HandOutRefusal, string>> = {
  gone: 'There is no such conversation, or no longer.',
  changed: 'The conversation changed at the same moment. Try again.',
  notYours: 'Its user has reported whoever exports it.',
  agreementMissing:
    'Only a legal hold keeps this conversation. An auditor has to agree to the export first, on /staff#records.',
  samePerson: 'Whoever agreed to the export cannot make it.',
};

function foundInWords({ found, looked, unreadable }: Awaited<ReturnType<typeof findCases>>): string {
  const moment = (at: number) => new Date(at).toISOString();
  const lines = found.map(
    ({ id, by, openedAt, place, dueAt }) =>
      `${id}  by ${by}, opened ${moment(openedAt)}, ${place}, due ${moment(dueAt)}`,
  );
  const lost = unreadable > 0 ? `; ${unreadable} that no key opens any more` : '';
  return [...lines, `${found.length} found among ${looked} conversations${lost}`].join('\n');
}

function add(staff: { name: string; password: string; role: StaffRole; languages: Language[] }, json: boolean) {
  return onDesk(async ({ accounts, audit }): Promise<CommandResult> => {
    const result = await accounts.add(staff);
    if (result.kind === 'refused') return badInput(`The account was not made: ${result.reason}.`);
    const { id, name, role } = result.account;
    await audit.record({ kind: 'staff', act: 'added', staff: id, by: null });
    return done(json ? JSON.stringify({ id, name, role }) : `${name} may sign in as ${role}`);
  });
}

/** Runs something on the account of that name, however it is capitalised. */
function onAccount(
  { words }: Pick<Input, 'words'>,
  run: (account: StaffAccount, handrail: Handrail) => Promise<CommandResult>,
): Promise<CommandResult> {
  const plain = (name: string) => name.normalize('NFKC').trim().toLowerCase();
  return onDesk(async (handrail) => {
    const account = (await handrail.accounts.list()).find(({ name }) => plain(name) === plain(words[0] ?? ''));
    return account ? run(account, handrail) : badInput('There is no such account.');
  });
}

const ownOrigin = ({ publicOrigin, host, port }: Handrail['config']) => publicOrigin ?? `http://${host}:${port}`;

/** The link is a credential: it is the result, so it goes to standard output and nowhere else. */
function invite(role: StaffRole, json: boolean) {
  return onDesk(async ({ office, config }): Promise<CommandResult> => {
    const token = await office.invite(role, null);
    if (token === null) return badInput('No invitation was made.');
    const link = linkFor(ownOrigin(config), role, 'invite', token);
    return done(json ? JSON.stringify({ role, link }) : link);
  });
}

function languagesOf(list: string): Language[] | null {
  const languages = list.split(',').map((tag) => toLanguage(tag));
  return languages.includes(null) ? null : (languages as Language[]);
}
