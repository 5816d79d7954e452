import { type Case, NEW_CASE } from '../../../core/case.ts';
import { placesTold } from '../../../dialogs/answer/placesTold.ts';
import { withFacts } from '../../../understanding/case/track.ts';
import { toldIn } from '../../../understanding/recognise/facts/told.ts';

/** What is known after these messages, and where the last one is. */
function places(...messages: string[]) {
  let known: Case = NEW_CASE;
  for (const [turn, text] of messages.entries()) known = withFacts({ ...known, turn: turn + 1 }, toldIn(text, 'en'));
  return placesTold(known, messages.at(-1) ?? '', 'en');
}

describe('the places that a message is about', () => {
  it('are those that were told some messages before', () => {
    const { networks, exchanges } = places(
      'I sent USDT on BSC to OKX',
      'it is still not there',
      'how long does that take?',
    );
    expect(networks).toEqual(['BNB Smart Chain']);
    expect(exchanges).toEqual(['OKX']);
  });

  it('are those of the message itself before older ones', () => {
    expect(places('I use Tron', 'and what is the fee on Polygon?').networks).toEqual(['Polygon']);
    expect(places('I use Tron', 'what if I used Polygon instead?').networks).toEqual(['Polygon']);
  });

  it('are none where two networks are named in one breath', () => {
    expect(places('I use Tron', 'is TRC20 or BEP20 cheaper?').networks).toEqual([]);
    expect(places('I bridge from Ethereum to Base', 'how long does it take?').networks).toEqual([]);
  });

  it('are the only network of a coin where no network was told', () => {
    expect(places('I sent XRP to Bithumb', 'it needs a tag?').networks).toEqual(['XRP Ledger']);
    expect(places('I sent USDT to Bithumb', 'how long?').networks).toEqual([]);
  });

  it('name a device by itself or by the wallet on it, and none that somebody else has prepared', () => {
    expect(places('I have a Ledger', 'I forgot the PIN').devices).toContain('Ledger');
    expect(places('I have an imKey', 'I forgot the PIN').devices).toContain('imKey');
    const open = { article: 'second-hand-device', query: '', turn: 1 };
    const known = { ...withFacts({ ...NEW_CASE, turn: 1 }, toldIn('I bought a used Ledger', 'en')), open };
    expect(placesTold(known, 'what about the words?', 'en').devices).toEqual([]);
  });

  it('are none where nothing of them was told', () => {
    expect(places('hello', 'my transfer is stuck')).toEqual({ networks: [], exchanges: [], devices: [] });
  });
});
