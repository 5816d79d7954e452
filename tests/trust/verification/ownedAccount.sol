// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

/// An account that is a contract: it says yes to what its owner's key has signed (ERC-1271).
contract OwnedAccount {
    address private immutable owner;

    constructor(address by) {
        owner = by;
    }

    function isValidSignature(bytes32 hash, bytes calldata signature) external view returns (bytes4) {
        (bytes32 r, bytes32 s) = abi.decode(signature[:64], (bytes32, bytes32));
        return ecrecover(hash, uint8(signature[64]), r, s) == owner ? bytes4(0x1626ba7e) : bytes4(0xffffffff);
    }
}
