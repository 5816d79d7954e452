import { linesBeside } from '../../knowledge/atPlace.ts';
import type { ToldLine } from '../../knowledge/ports.ts';

const fee: ToldLine = {
  place: 'Tron',
  text: 'The fee coin is TRX; a USDT transfer burns 7 to 14 TRX.',
};
const time: ToldLine = { place: 'Tron', text: 'A block comes every 3 seconds.' };
const form: ToldLine = { place: 'OKX', text: 'In the app: menu → Get help.' };

describe('what holds for a place, beside an answer', () => {
  it('is said with an answer that is general', () => {
    expect(linesBeside({ lead: 'Each network takes one coin.', steps: [] }, [fee], 0)).toEqual([fee]);
  });

  it('is not said where the answer tells just that of just that place', () => {
    expect(linesBeside({ lead: 'On Tron USDT burns 7 to 14 TRX.', steps: [] }, [fee], 0)).toEqual([]);
    expect(linesBeside({ lead: 'USDT may burn 7 to 14 TRX.', steps: [] }, [fee], 0)).toEqual([fee]);
    expect(linesBeside({ lead: 'On Tron USDT burns TRX.', steps: [] }, [fee], 0)).toEqual([fee]);
    const coin = { ...fee, text: 'The fee coin is TRX.' };
    expect(linesBeside({ lead: 'TRX on Tron, SOL on Solana.', steps: [] }, [coin], 0)).toEqual([]);
    expect(linesBeside({ lead: 'SOL on Solana.', steps: [] }, [coin], 0)).toEqual([coin]);
  });

  it('is said in two lines at most, the menus of a wallet counted in', () => {
    expect(linesBeside({ lead: 'Yes.', steps: [] }, [fee, time, form], 0)).toEqual([fee, time]);
    expect(linesBeside({ lead: 'Yes.', steps: [] }, [fee, time, form], 1)).toEqual([fee]);
    expect(linesBeside({ lead: 'Yes.', steps: [] }, [fee], 2)).toEqual([]);
  });
});
