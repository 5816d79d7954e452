import { auditEntryOf, verifyAudit } from '../../trust/audit.ts';
import { proofLine } from '../../trust/proofCommand.ts';
import { scanLine } from '../../trust/scanCommand.ts';
import { nodeCalls } from '../../trust/verification/nodeCalls.ts';
import { type Command, done } from './command.ts';
import { onDesk } from './desk.ts';

const PAGE = 1_000;

export const trustCommands: Readonly<Record<string, Command>> = {
  scan: {
    usage: 'scan',
    about: 'Looks for secrets in JSON lines {id, messages} on standard input, as every turn does.',
    words: [0, 0],
    run: async ({ lines, print }) => {
      for await (const line of lines()) if (line.trim()) print(scanLine(line));
      return done('');
    },
  },
  proof: {
    usage: 'proof',
    about:
      'Verifies ownership in JSON lines {id, scheme, message, signature, …} on standard input, as the dialog does.',
    words: [0, 0],
    run: async ({ lines, print }) => {
      for await (const line of lines())
        if (line.trim()) print(await proofLine(line, { now: Date.now(), callsTo: nodeCalls }));
      return done('');
    },
  },
  'audit verify': {
    usage: 'audit verify',
    about: 'Checks that no record of the audit was changed, dropped or moved.',
    words: [0, 0],
    run: ({ json }) =>
      onDesk(async ({ stores }) => {
        const result = await verifyAudit(stores.ledger);
        const sentence =
          result.kind === 'intact'
            ? `intact: ${result.records} records, ${result.chain}`
            : `broken at record ${result.index}: ${result.reason}`;
        return done(json ? JSON.stringify(result) : sentence);
      }),
  },
  'audit export': {
    usage: 'audit export',
    about: 'Prints the audit as JSON lines; it holds no content.',
    words: [0, 0],
    run: ({ print }) =>
      onDesk(async ({ stores: { ledger } }) => {
        for (let after = 0; ; ) {
          const page = await ledger.read('audit', after, PAGE);
          for (const record of page)
            print(JSON.stringify({ index: record.index, at: record.at, ...auditEntryOf(record) }));
          const last = page.at(-1);
          if (!last) return done('');
          after = last.index;
        }
      }),
  },
};
