// SPDX-License-Identifier: Apache-2.0
// Contracts that put people's money into every situation that the diagnosis has to tell apart.
pragma solidity ^0.8.20;

contract Token {
    string public symbol = "TST";
    uint8 public constant decimals = 6;
    mapping(address => uint256) public balanceOf;
    mapping(address => mapping(address => uint256)) public allowance;

    event Approval(address indexed owner, address indexed spender, uint256 value);
    event Transfer(address indexed from, address indexed to, uint256 value);
    error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed);

    constructor() {
        balanceOf[msg.sender] = 1_000_000_000_000;
    }

    function approve(address spender, uint256 value) external returns (bool) {
        allowance[msg.sender][spender] = value;
        emit Approval(msg.sender, spender, value);
        return true;
    }

    function decreaseAllowance(address spender, uint256 value) external returns (bool) {
        allowance[msg.sender][spender] -= value;
        emit Approval(msg.sender, spender, allowance[msg.sender][spender]);
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

// Keeps a tenth of every transfer, and all of it when asked to move exactly 666.
contract GreedyToken {
    string public symbol = "FEE";
    uint8 public decimals = 2;
    event Transfer(address indexed from, address indexed to, uint256 value);

    function transfer(address to, uint256 value) external returns (bool) {
        uint256 kept = value == 666 ? value : value / 10;
        emit Transfer(msg.sender, address(this), kept);
        if (value > kept) emit Transfer(msg.sender, to, value - kept);
        return true;
    }
}

// Moves tokens and reports nothing.
contract MuteToken {
    string public symbol = "MUTE";
    uint8 public decimals = 0;
    mapping(address => uint256) public balanceOf;

    constructor() {
        balanceOf[msg.sender] = 100;
    }

    function transfer(address to, uint256 value) external {
        balanceOf[msg.sender] -= value;
        balanceOf[to] += value;
    }
}

// Reports what never happened, in anybody's name.
contract Forger {
    string public symbol = "USDT";
    uint8 public decimals = 6;
    event Transfer(address indexed from, address indexed to, uint256 value);

    function forge(address from, address to, uint256 value) external {
        emit Transfer(from, to, value);
    }
}

// ERC-721 and ERC-1155 in one: both events of the same piece.
contract Collectible {
    mapping(uint256 => address) public ownerOf;
    mapping(address => mapping(address => bool)) private operators;
    event Transfer(address indexed from, address indexed to, uint256 indexed id);
    event TransferSingle(address indexed by, address indexed from, address indexed to, uint256 id, uint256 value);
    event Approval(address indexed owner, address indexed spender, uint256 indexed id);
    event ApprovalForAll(address indexed owner, address indexed operator, bool approved);

    function mint(uint256 id) external {
        ownerOf[id] = msg.sender;
        emit Transfer(address(0), msg.sender, id);
    }

    function approve(address spender, uint256 id) external {
        emit Approval(msg.sender, spender, id);
    }

    function setApprovalForAll(address operator, bool approved) external {
        operators[msg.sender][operator] = approved;
        emit ApprovalForAll(msg.sender, operator, approved);
    }

    function transferFrom(address from, address to, uint256 id) public {
        require(ownerOf[id] == from && (msg.sender == from || operators[from][msg.sender]), "not approved");
        ownerOf[id] = to;
        emit Transfer(from, to, id);
    }

    function safeTransferFrom(address from, address to, uint256 id, uint256 value, bytes calldata) external {
        emit TransferSingle(msg.sender, from, to, id, value);
    }
}

contract Testament {
    constructor() payable {}

    function leaveTo(address payable heir) external {
        selfdestruct(heir);
    }
}

contract BadStart {
    constructor(uint256 how) {
        if (how == 0) revert("not today");
        if (how == 1) while (true) how = 1;
        if (how == 2) {
            assembly {
                invalid()
            }
        }
    }
}

// The inner call eats nearly all the gas; the outer one says something of its own.
contract Wrapper {
    Refuser private immutable inner;

    constructor(address to) {
        inner = Refuser(to);
    }

    function spin() external {
        try inner.spin() {} catch {
            revert("call failed");
        }
    }

    function invalid() external view {
        inner.invalid();
    }
}

/// The part of Permit2 that keeps who may take what through it, and until when.
contract Shared {
    struct Allowed {
        uint160 amount;
        uint48 expiration;
        uint48 nonce;
    }
    event Approval(address indexed owner, address indexed token, address indexed spender, uint160 amount, uint48 expiration);
    mapping(address => mapping(address => mapping(address => Allowed))) public allowance;

    function approve(address token, address spender, uint160 amount, uint48 expiration) external {
        allowance[msg.sender][token][spender] = Allowed(amount, expiration, 0);
        emit Approval(msg.sender, token, spender, amount, expiration);
    }
}
