import type { RevertCause } from '../../core/chain/verdict.ts';

interface CustomError {
  readonly signature: string;
  readonly cause: RevertCause;
}

const group = (cause: RevertCause, ...signatures: string[]): CustomError[] =>
  signatures.map((signature) => ({ signature: `error ${signature}`, cause }));

/**
 * Custom errors of published interfaces: ERC-6093 (OpenZeppelin 5), OpenZeppelin utilities, Permit2, Uniswap V4 and
 * Universal Router, Solady, Seaport, 1inch, ERC-4337. A selector that is not here is shown as four bytes, not guessed.
 */
export const CUSTOM_ERRORS: readonly CustomError[] = [
  ...group(
    'balance',
    'ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)',
    'ERC1155InsufficientBalance(address sender, uint256 balance, uint256 needed, uint256 tokenId)',
    'InsufficientBalance()',
    'InsufficientBalance(uint256 balance, uint256 needed)',
    'AddressInsufficientBalance(address account)',
    'InsufficientETH()',
    'InsufficientToken()',
  ),
  ...group(
    'allowance',
    'ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)',
    'ERC721InsufficientApproval(address operator, uint256 tokenId)',
    'ERC1155MissingApprovalForAll(address operator, address owner)',
    'InsufficientAllowance()',
    'InsufficientAllowance(uint256 amount)',
    'AllowanceExpired(uint256 deadline)',
    'TransferFromFailed()',
    'TRANSFER_FROM_FAILED()',
  ),
  ...group(
    'slippage',
    'V2TooLittleReceived()',
    'V2TooMuchRequested()',
    'V3TooLittleReceived()',
    'V3TooMuchRequested()',
    'V4TooLittleReceived(uint256 minAmountOutReceived, uint256 amountReceived)',
    'V4TooMuchRequested(uint256 maxAmountInRequested, uint256 amountRequested)',
    'ReturnAmountIsNotEnough()',
    'ReturnAmountIsNotEnough(uint256 result, uint256 minReturn)',
    'MinReturnNotReached()',
    'SlippageExceeded()',
    'TooLittleReceived()',
    'PriceLimitAlreadyExceeded(uint160 sqrtPriceCurrentX96, uint160 sqrtPriceLimitX96)',
  ),
  ...group(
    'expired',
    'TransactionDeadlinePassed()',
    'SignatureExpired(uint256 signatureDeadline)',
    'ERC2612ExpiredSignature(uint256 deadline)',
    'VotesExpiredSignature(uint256 expiry)',
    'DeadlinePassed()',
    'DeadlinePassed(uint256 deadline)',
    'Expired()',
    'OrderExpired()',
    'InvalidTime(uint256 startTime, uint256 endTime)',
  ),
  ...group('paused', 'EnforcedPause()', 'ExpectedPause()', 'Paused()', 'ContractPaused()', 'TradingNotEnabled()'),
  ...group(
    'permission',
    'OwnableUnauthorizedAccount(address account)',
    'OwnableInvalidOwner(address owner)',
    'AccessControlUnauthorizedAccount(address account, bytes32 neededRole)',
    'AccessControlBadConfirmation()',
    'Unauthorized()',
    'NotOwner()',
    'OnlyOwner()',
    'ERC721IncorrectOwner(address sender, uint256 tokenId, address owner)',
  ),
  ...group('blocked', 'Blacklisted(address account)', 'AccountBlocked(address account)', 'Blocked()', 'Frozen()'),
  ...group(
    'signature',
    'ECDSAInvalidSignature()',
    'ECDSAInvalidSignatureLength(uint256 length)',
    'ECDSAInvalidSignatureS(bytes32 s)',
    'ERC2612InvalidSigner(address signer, address owner)',
    'InvalidAccountNonce(address account, uint256 currentNonce)',
    'InvalidSignature()',
    'InvalidSigner()',
    'InvalidContractSignature()',
    'InvalidNonce()',
  ),
  ...group(
    'unknown',
    'ERC20InvalidSender(address sender)',
    'ERC20InvalidReceiver(address receiver)',
    'ERC20InvalidApprover(address approver)',
    'ERC20InvalidSpender(address spender)',
    'ERC721InvalidReceiver(address receiver)',
    'ERC721NonexistentToken(uint256 tokenId)',
    'ERC1155InvalidReceiver(address receiver)',
    'SafeERC20FailedOperation(address token)',
    'SafeERC20FailedDecreaseAllowance(address spender, uint256 currentAllowance, uint256 requestedDecrease)',
    'AddressEmptyCode(address target)',
    'FailedCall()',
    'FailedInnerCall()',
    'ReentrancyGuardReentrantCall()',
    'MathOverflowedMulDiv()',
    'ERC4626ExceededMaxDeposit(address receiver, uint256 assets, uint256 max)',
    'ERC4626ExceededMaxWithdraw(address owner, uint256 assets, uint256 max)',
    'ERC4626ExceededMaxRedeem(address owner, uint256 shares, uint256 max)',
    'ETHTransferFailed()',
    'TransferFailed()',
    'InvalidInitialization()',
    'NotInitializing()',
    'ExecutionFailed(uint256 commandIndex, bytes message)',
    'FailedOp(uint256 opIndex, string reason)',
    'PoolNotInitialized()',
  ),
];
