// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;

/// Code for an account that sends on whatever arrives, as thieves set it up.
contract Sweeper {
    address payable immutable thief;
    constructor(address payable to) { thief = to; }
    receive() external payable {
        (bool sent, ) = thief.call{value: address(this).balance}("");
        require(sent);
    }
}

/// Code that keeps what arrives until somebody collects it, a block later.
contract Collector {
    address payable immutable thief;
    constructor(address payable to) { thief = to; }
    receive() external payable {}
    function collect() external {
        (bool sent, ) = thief.call{value: address(this).balance}("");
        require(sent);
    }
}

/// A smart account as wallets offer it: its owner alone orders, and what arrives stays.
contract SmartAccount {
    receive() external payable {}
    function execute(address payable to, uint256 value) external {
        require(msg.sender == address(this));
        (bool sent, ) = to.call{value: value}("");
        require(sent);
    }
}

/// Puts what arrives into a vault, which notes it for the account.
contract Saver {
    Vault immutable vault;
    constructor(Vault to) { vault = to; }
    receive() external payable { vault.deposit{value: msg.value}(); }
}

contract Vault {
    event Deposit(address indexed owner, uint256 amount);
    mapping(address => uint256) public balanceOf;
    function deposit() external payable {
        balanceOf[msg.sender] += msg.value;
        emit Deposit(msg.sender, msg.value);
    }
}

/// Sends back what arrives.
contract Refuser {
    receive() external payable {
        (bool sent, ) = payable(msg.sender).call{value: msg.value}("");
        require(sent);
    }
}
