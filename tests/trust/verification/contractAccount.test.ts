import { join } from 'node:path';
import { getAddress, Wallet } from 'ethers';
import { type ConversationId, newId } from '../../../core/ids.ts';
import { createVerification } from '../../../trust/verification/challenge.ts';
import { nodeCalls } from '../../../trust/verification/nodeCalls.ts';
import { type Anvil, startAnvil } from '../../support/nodes/anvil.ts';
import { compileSolidity } from '../../support/nodes/solidity.ts';
import { memoryDocuments } from '../../support/stores/memoryDocuments.ts';

let anvil: Anvil;
beforeAll(async () => {
  anvil = await startAnvil();
});
afterAll(() => anvil.stop());

it('an account that is a contract is asked on a real node of its chain, and believed only there', async () => {
  const owner = Wallet.createRandom();
  const compiled = compileSolidity(join(__dirname, 'ownedAccount.sol'))['OwnedAccount'];
  const data = compiled?.creation({ type: 'address', value: owner.address });
  const account = getAddress((await anvil.sendMined({ data })).contractAddress ?? '');
  const chainId = Number(anvil.definition.id);
  const conversation = newId<ConversationId>();
  const verification = createVerification({
    documents: memoryDocuments(),
    clock: Date.now,
    callsTo: (chain) => (chain === chainId ? nodeCalls(anvil.url) : null),
  });
  const prove = async (by: { signMessage(message: string): Promise<string> }, on?: number) => {
    const wanted = { address: account, origin: 'https://help.example', chainId: on };
    const challenged = await verification.challenge(conversation, wanted);
    if (challenged.kind !== 'challenge') throw new Error(challenged.reason);
    const signature = await by.signMessage(challenged.challenge.message);
    return verification.prove(conversation, challenged.challenge, signature);
  };
  expect(await prove(owner, chainId)).toMatchObject({ kind: 'verified', verified: { address: account, chainId } });
  expect(await prove(Wallet.createRandom(), chainId)).toMatchObject({ kind: 'invalid', reason: 'signer' });
  expect((await prove(owner)).kind).not.toBe('verified');
});
