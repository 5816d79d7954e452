// SPDX-License-Identifier: Apache-2.0
// Contracts that put people's money into every situation that the diagnosis has to tell apart.
pragma solidity ^0.8.20;

contract Token {
    string public symbol = "TST";
    uint8 public constant decimals = 6;
    mapping(address => uint256) public balanceOf;
    mapping(address => mapping(address => uint256)) public allowance;

    event Transfer(address indexed from, address indexed to, uint256 value);
    error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed);

    constructor() {
        balanceOf[msg.sender] = 1_000_000_000_000;
    }

    function approve(address spender, uint256 value) external returns (bool) {
        allowance[msg.sender][spender] = value;
        return true;
    }

    function transfer(address to, uint256 value) external returns (bool) {
        return move(msg.sender, to, value);
    }

    function transferFrom(address from, address to, uint256 value) external returns (bool) {
        if (value > 0) {
            require(allowance[from][msg.sender] >= value, "ERC20: insufficient allowance");
            allowance[from][msg.sender] -= value;
        }
        return move(from, to, value);
    }

    function move(address from, address to, uint256 value) private returns (bool) {
        if (balanceOf[from] < value) revert ERC20InsufficientBalance(from, balanceOf[from], value);
        balanceOf[from] -= value;
        balanceOf[to] += value;
        emit Transfer(from, to, value);
        return true;
    }
}

// An old kind of token: says "false" instead of failing, and reports nothing.
contract SilentToken {
    function transfer(address, uint256) external pure returns (bool) {
        return false;
    }
}

// Takes anything, gives nothing back.
contract Hole {
    uint256 public visits;

    function visit() external {
        visits += 1;
    }
}

// Sends coin out, but no tokens.
contract CoinBox {
    receive() external payable {}

    function empty(address payable to) external {
        (bool sent, ) = to.call{value: address(this).balance}("");
        require(sent);
    }
}

// Can send tokens on.
contract Vault {
    function rescue(Token token, address to, uint256 value) external {
        token.transfer(to, value);
    }
}

// Does whatever its owner's call says.
contract Multisig {
    function execute(address to, uint256 value, bytes calldata data) external returns (bytes memory) {
        (bool ok, bytes memory result) = to.call{value: value}(data);
        require(ok);
        return result;
    }
}

contract Proxy {
    address private immutable target;

    constructor(address to) {
        target = to;
    }

    fallback() external payable {
        (bool ok, ) = target.delegatecall(msg.data);
        require(ok);
    }
}

contract NotPayable {
    uint256 public pokes;

    function poke() external {
        pokes += 1;
    }
}

// Accepts coin, but does more than a plain transfer's gas allows.
contract HungryReceiver {
    uint256 public received;

    receive() external payable {
        received += msg.value;
    }
}

contract Refuser {
    error SomethingNobodyPublished(uint256 code);
    error OwnableUnauthorizedAccount(address account);

    uint256[] private store;

    function say(string calldata words) external pure {
        revert(words);
    }

    function panic(uint256 divisor) external pure returns (uint256) {
        return 1 / divisor;
    }

    function unpublished() external pure {
        revert SomethingNobodyPublished(7);
    }

    function ownable() external view {
        revert OwnableUnauthorizedAccount(msg.sender);
    }

    function silent() external pure {
        revert();
    }

    function invalid() external pure {
        assembly {
            invalid()
        }
    }

    function spin() external {
        while (true) store.push(1);
    }

    // The inner call runs dry; the outer one gives no reason.
    function spinInside() external {
        try this.spin{gas: 60_000}() {} catch {
            revert();
        }
    }
}

contract Forwarder {
    function pass(address payable to) external payable {
        (bool sent, ) = to.call{value: msg.value}("");
        require(sent);
    }

    function take(Token token, address from, address to, uint256 value) external {
        token.transferFrom(from, to, value);
    }
}
