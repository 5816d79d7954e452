/** Functions by selector, for staff: what was asked, in the contract's own words. Source: the ERCs, Permit2, Uniswap, Safe, Multicall3, the OP Stack, MetaMask Swaps. */
const CALLS: Readonly<Record<string, string>> = {
  '0xa9059cbb': 'transfer(address,uint256)',
  '0x23b872dd': 'transferFrom(address,address,uint256)',
  '0x095ea7b3': 'approve(address,uint256)',
  '0xa22cb465': 'setApprovalForAll(address,bool)',
  '0x39509351': 'increaseAllowance(address,uint256)',
  '0xa457c2d7': 'decreaseAllowance(address,uint256)',
  '0x66188463': 'decreaseApproval(address,uint256)',
  '0x87517c45': 'approve(address,address,uint160,uint48)',
  '0x5f575529': 'swap(string,address,uint256,bytes)',
  '0xf305d719': 'addLiquidityETH(address,uint256,uint256,uint256,address,uint256)',
  '0xe9e05c42': 'depositTransaction(address,uint256,uint64,bool,bytes)',
  '0xd764ad0b': 'relayMessage(uint256,address,address,uint256,uint256,bytes)',
  '0xd505accf': 'permit(address,address,uint256,uint256,uint8,bytes32,bytes32)',
  '0x42842e0e': 'safeTransferFrom(address,address,uint256)',
  '0xf242432a': 'safeTransferFrom(address,address,uint256,uint256,bytes)',
  '0xd0e30db0': 'deposit()',
  '0x2e1a7d4d': 'withdraw(uint256)',
  '0x38ed1739': 'swapExactTokensForTokens(uint256,uint256,address[],address,uint256)',
  '0x7ff36ab5': 'swapExactETHForTokens(uint256,address[],address,uint256)',
  '0x18cbafe5': 'swapExactTokensForETH(uint256,uint256,address[],address,uint256)',
  '0x3593564c': 'execute(bytes,bytes[],uint256)',
  '0xac9650d8': 'multicall(bytes[])',
  '0x5ae401dc': 'multicall(uint256,bytes[])',
  '0x82ad56cb': 'aggregate3((address,bool,bytes)[])',
  '0x6a761202': 'execTransaction(address,uint256,bytes,uint8,uint256,uint256,uint256,address,address,bytes)',
  '0x1fad948c':
    'handleOps((address,uint256,bytes,bytes,uint256,uint256,uint256,uint256,uint256,bytes,bytes)[],address)',
};

/** `approve(address,uint256)`, or the bare selector; null without a call. */
export function callName(input: string): string | null {
  if (input.length < 10) return null;
  const selector = input.slice(0, 10).toLowerCase();
  return CALLS[selector] ?? selector;
}
