import { meets, Needs } from '../../core/needs.ts';

const needs = (of: object) => Needs.parse(of);
const told = <T>(value: T) => ({ value, turn: 1 });

describe('what has to be so for something to be said', () => {
  it('holds where every slot has one of its values', () => {
    const wallets = needs({ wallet: ['MetaMask', 'Rabby'], phrase: 'exposed' });
    expect(meets(wallets, { wallet: told('Rabby'), phrase: told('exposed') })).toBe(true);
    expect(meets(wallets, { wallet: told('Rabby'), phrase: told('safe') })).toBe(false);
    expect(meets(needs({}), {})).toBe(true);
  });

  it('does not hold where nothing was told, or it was only supposed', () => {
    expect(meets(needs({ opens: true }), {})).toBe(false);
    expect(meets(needs({ opens: true }), { opens: { ...told(true), suspected: true } })).toBe(false);
    expect(meets(needs({ opens: true }), { opens: told(true) })).toBe(true);
  });

  it('asks of several things that were done for one of them, and of the other side for its kind', () => {
    expect(meets(needs({ done: 'signed' }), { done: [told('connected' as const), told('signed' as const)] })).toBe(
      true,
    );
    expect(meets(needs({ done: 'sent' }), { done: [told('signed' as const)] })).toBe(false);
    const exchange = told({ kind: 'exchange' as const, name: 'Kraken' });
    expect(meets(needs({ counterpart: 'exchange' }), { counterpart: exchange })).toBe(true);
  });
});
