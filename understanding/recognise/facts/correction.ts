import type { FactSlot } from '../../../core/facts.ts';
import type { Language } from '../../../core/language.ts';
import { recogniser } from './facts.ts';
import type { Finding } from './recogniser/findings.ts';
import { type Folded, fold } from './recogniser/folded.ts';
import type { Recogniser } from './recogniser/recogniser.ts';

/** What a message takes back of what was understood or said before. */
export interface Correction {
  readonly slot: FactSlot | 'alarm';
  /** What it denies, where it names it: `Ethereum` in "not Ethereum, Tron". `alarm`: nothing was stolen, it was the user. */
  readonly denied?: unknown;
  /** What holds instead; absent where it only denies. */
  readonly value?: unknown;
}

/** Slots about which somebody may be corrected. Events, never judgements: "she is no scammer" lifts nothing. */
const CORRECTABLE: readonly FactSlot[] = [
  'network',
  'coin',
  'wallet',
  'counterpart',
  'device',
  'amount',
  'direction',
  'done',
  'phrase',
  'gone',
  'opens',
  'state',
];
const NAMES: readonly FactSlot[] = ['network', 'coin', 'wallet', 'counterpart', 'device', 'amount'];

/**
 * What a message corrects: "no, Tron", "I said Tron", "not Ethereum but Tron", "I sent it myself", "nothing was stolen".
 * Empty for everything else. Pure. Whether it contradicts anything, the case knows.
 */
export function correctionIn(text: string, language: Language): Correction[] {
  const own = recogniser(language);
  const folded = fold(text, language);
  return correctionsOf(own, folded, own.findings(folded));
}

/** The same of a text whose findings are there. */
export function correctionsOf(own: Recogniser, folded: Folded, found: readonly Finding[]): Correction[] {
  const findings = found.filter(({ slot }) => CORRECTABLE.includes(slot)).map(asNetwork);
  const { opens, insists, mine, nothing } = own.rules.corrections;
  const corrections: Correction[] = [];
  if (mine?.test(folded.text)) corrections.push({ slot: 'alarm', denied: 'stolen' }, { slot: 'done', value: 'sent' });
  else if (nothing?.test(folded.text)) corrections.push({ slot: 'alarm', denied: 'stolen' });
  const says = (opens?.test(folded.text) ?? false) || (insists?.test(folded.text) ?? false);
  const known: readonly FactSlot[] = corrections.length > 0 ? ['done', 'direction', 'gone'] : [];
  for (const slot of CORRECTABLE.filter((one) => !known.includes(one))) {
    const of = findings.filter((finding) => finding.slot === slot);
    const denied = of.find(({ polarity }) => polarity === 'denied');
    const held = of.find(({ polarity, value }) => polarity === null && value !== denied?.value);
    if (denied && NAMES.includes(slot) && (held || says)) corrections.push(taken(slot, denied, held));
    else if (denied && !NAMES.includes(slot)) corrections.push(taken(slot, denied, held));
    else if (says && held && !corrections.some((one) => one.slot === slot))
      corrections.push(taken(slot, undefined, held));
  }
  return corrections;

  /** "Not Ethereum, Tron": what is set against a network is one. */
  function asNetwork(finding: Finding, _: number, all: readonly Finding[]): Finding {
    const network = own.names.network.exactly(folded.text.slice(finding.start, finding.end));
    const against = finding.slot === 'coin' && finding.polarity === 'denied' && network !== null;
    const beside = all.some(({ slot, polarity }) => slot === 'network' && polarity === null);
    return against && beside ? { ...finding, slot: 'network', value: network } : finding;
  }
}

function taken(slot: FactSlot, denied: Finding | undefined, held: Finding | undefined): Correction {
  return { slot, ...(denied ? { denied: denied.value } : {}), ...(held ? { value: held.value } : {}) };
}
