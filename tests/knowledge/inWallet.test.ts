import { calledSo, inWallet } from '../../knowledge/inWallet.ts';
import type { Article, Spoken } from '../../knowledge/ports.ts';

const article: Article = {
  id: 'revoke',
  language: 'en',
  title: 'Revoke',
  department: 'security',
  risk: 'normal',
  reviewed: '2026-11-28',
  expires: '2027-05-28',
  related: [],
  sources: [],
  questions: [],
  answers: [],
  lead: '',
  sections: [],
  markdown: '',
};
const said: Spoken = {
  article,
  section: null,
  lead: 'Revoke it in Example Wallet.',
  steps: ['Open Example Wallet.', 'Confirm.'],
  never: [{ text: 'Don’t give Example Wallet away.', loses: true }],
  first: 0,
};

describe('an answer to who named a wallet', () => {
  it('speaks of that wallet and where to press in it', () => {
    const heard = inWallet(said, { wallet: 'Rabby', own: 'Example Wallet', menus: ['Approvals → Revoke'] });
    expect(heard.lead).toBe('Revoke it in Rabby.\n\n**In Rabby:** Approvals → Revoke.');
    expect(heard.steps).toEqual(['Open Rabby.', 'Confirm.']);
    expect(heard.never).toEqual([{ text: 'Don’t give Rabby away.', loses: true }]);
  });

  it('keeps the general words where its menus are not known', () => {
    const heard = inWallet(said, { wallet: 'Owl', own: 'Example Wallet', menus: [] });
    expect(heard.lead).toBe('Revoke it in Owl.');
  });

  it('is left as it is where the operator gave its wallet no name', () => {
    expect(inWallet(said, { wallet: 'Owl', own: '', menus: [] }).steps).toEqual(said.steps);
  });
});

it('what an alarm says speaks of that wallet too, and of none where none was named', () => {
  const card = calledSo(said, { wallet: 'Rabby', own: 'Example Wallet' });
  expect([card.lead, ...card.steps, ...card.never].join(' ')).not.toContain('Example Wallet');
  expect(card.steps).toEqual(['Open Rabby.', 'Confirm.']);
  expect(calledSo(said, { wallet: null, own: 'Example Wallet' })).toBe(said);
});
