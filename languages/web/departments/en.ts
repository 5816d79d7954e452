/** What the departments are called, wherever one is chosen or named. */
export const en = {
  departments: {
    transfers: { name: 'Transfers', topics: 'Not arrived, stuck, failed, fees' },
    destination: { name: 'Addresses and networks', topics: 'Wrong network, wrong address, exchanges' },
    recovery: { name: 'Restore and backup', topics: 'New phone, lost phone, empty after restore' },
    security: { name: 'Safety', topics: 'Fake support, approvals, stolen phrase' },
    tokens: { name: 'Tokens and networks', topics: 'Token not shown, unknown tokens, NFTs' },
    swaps: { name: 'Swaps, bridges and staking', topics: 'Failed swap, waiting bridge, unstaking' },
    buying: { name: 'Buying and selling', topics: 'Card, identity check, pay-out' },
    app: { name: 'The app', topics: 'Updates, settings, connecting to sites' },
    privacy: { name: 'Privacy and this desk', topics: 'What is stored, how it is deleted' },
  },
};

/** A language is complete when it has this shape. */
export type DepartmentsPhrases = typeof en;
