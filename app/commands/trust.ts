import { readFile } from 'node:fs/promises';
import type { Verification } from '../../trust/audit/audit.ts';
import { checkAudit } from '../../trust/audit/auditCheck.ts';
import { verifyAuditFile } from '../../trust/audit/auditFile.ts';
import { auditLines } from '../../trust/audit/auditLines.ts';
import { verifyReceipt } from '../../trust/audit/receipt.ts';
import { proofLine } from '../../trust/proofCommand.ts';
import { scanLine } from '../../trust/scanCommand.ts';
import { nodeCalls } from '../../trust/verification/nodeCalls.ts';
import { badInput, type Command, type CommandResult, checked, done, type Input } from './command.ts';
import { onDesk } from './desk.ts';

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
    usage: 'audit verify [RECEIPT.json|EXPORT.jsonl] [--key PUBLICKEY]…',
    about:
      'Checks that no record of the audit was changed, dropped or moved; without a desk, what a receipt or an export proves.',
    words: [0, 1],
    options: { key: { type: 'string', multiple: true } },
    run: (input) => (input.words.length > 0 ? fileVerdict(input) : auditVerdict(input)),
  },
  'audit export': {
    usage: 'audit export [--since COUNT]',
    about: 'Prints the audit as JSON lines, then its signed head; it holds no content.',
    words: [0, 0],
    options: { since: { type: 'string' } },
    run: async (input) => {
      const since = Number(input.option('since') ?? 0);
      return Number.isSafeInteger(since) && since >= 0
        ? exported(since, input)
        : badInput('--since takes the number of entries that are known already.');
    },
  },
};

function auditVerdict({ json, options }: Input): Promise<CommandResult> {
  return onDesk(async ({ config, stores, audit }) => {
    const result = await checkAudit({ ...config, ...stores, audit }, options('key'));
    return checked(result.kind === 'intact', json ? JSON.stringify(result) : inWords(result));
  });
}

function inWords(result: Verification): string {
  return result.kind === 'intact'
    ? `intact: ${result.records} records, root ${result.root}`
    : `broken at record ${result.index}: ${result.reason}`;
}

/** A receipt is one JSON value, an export one a line. */
async function fileVerdict({ words: [path = ''], json, options }: Input): Promise<CommandResult> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return badInput('The file cannot be read.');
  const keys = options('key');
  const audit = await verifyAuditFile(text, keys);
  if (audit) return checked(audit.kind === 'intact', json ? JSON.stringify(audit) : inWords(audit));
  const problem = verifyReceipt(text, keys.length > 0 ? keys : undefined);
  const words = problem ? `not valid: ${problem}` : 'valid: the audit holds this entry';
  return checked(problem === null, json ? JSON.stringify({ valid: problem === null, problem }) : words);
}

function exported(since: number, { print }: Input): Promise<CommandResult> {
  return onDesk(async ({ audit, stores: { ledger } }) => {
    for await (const line of auditLines(audit, ledger, since)) print(line);
    return done('');
  });
}
