import { linesBeside } from '../../knowledge/atPlace.ts';
import type { ToldLine } from '../../knowledge/facts/told.ts';

const fee: ToldLine = {
  id: 'fee=Tron',
  place: 'Tron',
  text: 'The fee coin is TRX; a USDT transfer burns 7 to 14 TRX.',
};
const time: ToldLine = { id: 'time=Tron', place: 'Tron', text: 'A block comes every 3 seconds.' };
const form: ToldLine = { id: 'deposit=OKX', place: 'OKX', text: 'In the app: menu → Get help.' };
const nothing = { heard: [], taken: 0 };

describe('what holds for a place, beside an answer', () => {
  it('is said with an answer that is general', () => {
    expect(linesBeside({ lead: 'Each network takes one coin.', steps: [] }, [fee], nothing)).toEqual([fee]);
  });

  it('is not said where the answer tells just that of just that place', () => {
    expect(linesBeside({ lead: 'On Tron USDT burns 7 to 14 TRX.', steps: [] }, [fee], nothing)).toEqual([]);
    expect(linesBeside({ lead: 'USDT may burn 7 to 14 TRX.', steps: [] }, [fee], nothing)).toEqual([fee]);
    expect(linesBeside({ lead: 'On Tron USDT burns TRX.', steps: [] }, [fee], nothing)).toEqual([fee]);
  });

  it('is not said twice running', () => {
    expect(linesBeside({ lead: 'Yes.', steps: [] }, [fee, time], { heard: ['fee=Tron'], taken: 0 })).toEqual([time]);
  });

  it('is said in two lines at most, the menus of a wallet counted in', () => {
    expect(linesBeside({ lead: 'Yes.', steps: [] }, [fee, time, form], nothing)).toEqual([fee, time]);
    expect(linesBeside({ lead: 'Yes.', steps: [] }, [fee, time, form], { heard: [], taken: 1 })).toEqual([fee]);
    expect(linesBeside({ lead: 'Yes.', steps: [] }, [fee], { heard: [], taken: 2 })).toEqual([]);
  });
});
