import type { DataFeeOracle } from './chainDefinition.ts';

/** `GasPriceOracle.getL1FeeUpperBound(uint256)`. Source: OP stack specification, predeploys, Fjord. */
export const OP_STACK_DATA_FEE: DataFeeOracle = {
  oracle: '0x420000000000000000000000000000000000000f',
  question: '0xf1c7a58b',
};
