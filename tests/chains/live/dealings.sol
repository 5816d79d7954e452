// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;

// Small contracts of the kinds that people deal with: what each account has before and after is the truth they are told by.

contract Coin {
    string public symbol;
    uint8 public constant decimals = 6;
    mapping(address => uint256) public balanceOf;
    mapping(address => mapping(address => uint256)) public allowance;
    uint256 public fee;

    event Transfer(address indexed from, address indexed to, uint256 value);
    event Approval(address indexed owner, address indexed spender, uint256 value);

    constructor(string memory name, uint256 percent) {
        symbol = name;
        fee = percent;
    }

    function mint(address to, uint256 value) public {
        balanceOf[to] += value;
        emit Transfer(address(0), to, value);
    }

    function burn(uint256 value) external {
        balanceOf[msg.sender] -= value;
        emit Transfer(msg.sender, address(0), value);
    }

    function approve(address spender, uint256 value) external returns (bool) {
        allowance[msg.sender][spender] = value;
        emit Approval(msg.sender, spender, value);
        return true;
    }

    function permit(address owner, address spender, uint256 value) external {
        allowance[owner][spender] = value;
        emit Approval(owner, spender, value);
    }

    function transfer(address to, uint256 value) external returns (bool) {
        move(msg.sender, to, value);
        return true;
    }

    function transferFrom(address from, address to, uint256 value) external returns (bool) {
        allowance[from][msg.sender] -= value;
        move(from, to, value);
        return true;
    }

    function move(address from, address to, uint256 value) internal {
        balanceOf[from] -= value;
        uint256 kept = value * fee / 100;
        balanceOf[to] += value - kept;
        emit Transfer(from, to, value - kept);
        if (kept > 0) {
            balanceOf[address(this)] += kept;
            emit Transfer(from, address(this), kept);
        }
    }
}

/// Balances follow a number that anybody may raise; transfers report what was asked for, not what shares make of it.
contract Rebasing {
    string public constant symbol = "RBS";
    uint8 public constant decimals = 6;
    uint256 public index = 1e6;
    mapping(address => uint256) public shares;

    event Transfer(address indexed from, address indexed to, uint256 value);

    constructor() {
        shares[msg.sender] = 1e12;
    }

    function balanceOf(address owner) external view returns (uint256) {
        return shares[owner] * index / 1e6;
    }

    function rebase(uint256 to) external {
        index = to;
    }

    function transfer(address to, uint256 value) external returns (bool) {
        uint256 part = value * 1e6 / index;
        shares[msg.sender] -= part;
        shares[to] += part;
        emit Transfer(msg.sender, to, value);
        return true;
    }
}

contract Weth {
    string public constant symbol = "WETH";
    uint8 public constant decimals = 18;
    mapping(address => uint256) public balanceOf;

    event Deposit(address indexed to, uint256 value);
    event Withdrawal(address indexed from, uint256 value);
    event Transfer(address indexed from, address indexed to, uint256 value);

    receive() external payable {
        deposit();
    }

    function deposit() public payable {
        balanceOf[msg.sender] += msg.value;
        emit Deposit(msg.sender, msg.value);
    }

    function withdraw(uint256 value) external {
        balanceOf[msg.sender] -= value;
        emit Withdrawal(msg.sender, value);
        payable(msg.sender).transfer(value);
    }

    function transfer(address to, uint256 value) external returns (bool) {
        balanceOf[msg.sender] -= value;
        balanceOf[to] += value;
        emit Transfer(msg.sender, to, value);
        return true;
    }
}

contract Piece {
    string public constant symbol = "PIECE";
    mapping(uint256 => address) public ownerOf;
    mapping(address => mapping(address => bool)) public isApprovedForAll;
    uint256 public next = 1;

    event Transfer(address indexed from, address indexed to, uint256 indexed id);
    event ApprovalForAll(address indexed owner, address indexed operator, bool approved);

    function mint(address to, uint256 count) external payable {
        for (uint256 i; i < count; i++) give(address(0), to, next++);
    }

    function setApprovalForAll(address operator, bool approved) external {
        isApprovedForAll[msg.sender][operator] = approved;
        emit ApprovalForAll(msg.sender, operator, approved);
    }

    function transferFrom(address from, address to, uint256 id) external {
        require(ownerOf[id] == from && (msg.sender == from || isApprovedForAll[from][msg.sender]));
        give(from, to, id);
    }

    function give(address from, address to, uint256 id) internal {
        ownerOf[id] = to;
        emit Transfer(from, to, id);
    }
}

/// What apps do with somebody's coins and tokens.
contract Desk {
    event Noted(string what);

    receive() external payable {}

    function spread(address payable[] calldata to, uint256 each) external payable {
        for (uint256 i; i < to.length; i++) to[i].transfer(each);
        payable(msg.sender).transfer(msg.value - each * to.length);
    }

    function spreadToken(Coin token, address[] calldata to, uint256 each) external {
        for (uint256 i; i < to.length; i++) token.transferFrom(msg.sender, to[i], each);
    }

    function swap(Coin give, uint256 value, Coin get, uint256 back) external {
        give.transferFrom(msg.sender, address(this), value);
        get.mint(msg.sender, back);
    }

    function buy(Coin get, uint256 back, uint256 refund) external payable {
        get.mint(msg.sender, back);
        payable(msg.sender).transfer(refund);
    }

    function sell(Coin give, uint256 value, uint256 back) external {
        give.transferFrom(msg.sender, address(this), value);
        payable(msg.sender).transfer(back);
    }

    function sellForWeth(Coin give, uint256 value, Weth weth, uint256 back) external {
        give.transferFrom(msg.sender, address(this), value);
        weth.withdraw(back);
        payable(msg.sender).transfer(back);
    }

    function wrapFor(Weth weth, address to) external payable {
        weth.deposit{value: msg.value}();
        weth.transfer(to, msg.value);
    }

    function purchase(Piece piece, uint256 id, address payable seller, uint256 cut) external payable {
        piece.transferFrom(seller, msg.sender, id);
        seller.transfer(msg.value - cut);
    }

    function stake(Coin token, uint256 value) external {
        token.transferFrom(msg.sender, address(this), value);
    }

    function bid(address payable before, uint256 back) external payable {
        before.transfer(back);
    }

    function play() external payable {}

    function release(address payable to, uint256 value) external {
        to.transfer(value);
    }

    function flash(Coin token, uint256 value) external {
        token.mint(address(this), value);
        token.transfer(msg.sender, 0);
        token.burn(value);
    }

    function round(Coin token, uint256 value) external {
        token.transferFrom(msg.sender, address(this), value);
        token.transfer(msg.sender, value);
    }

    function tryAll(address[] calldata to, bytes[] calldata data) external payable {
        for (uint256 i; i < to.length; i++) {
            (bool ok,) = to[i].call(data[i]);
            ok;
        }
    }

    function tryPay(address payable to) external payable {
        bool ok = to.send(msg.value);
        ok;
    }

    function pull(Coin token, address from, address to, uint256 value) external {
        token.permit(from, address(this), value);
        token.transferFrom(from, to, value);
    }

    function note(string calldata what) external {
        emit Noted(what);
    }
}

contract Forwarding {
    address payable immutable to;

    constructor(address payable receiver) {
        to = receiver;
    }

    receive() external payable {
        to.transfer(msg.value);
    }
}

contract Refusing {}

/// Shares of a pot that grows.
contract Pot is Coin("POT", 0) {
    Coin immutable asset;

    constructor(Coin token) {
        asset = token;
    }

    function deposit(uint256 value, address to) external {
        asset.transferFrom(msg.sender, address(this), value);
        mint(to, value / 2);
    }

    function redeem(uint256 value, address to) external {
        balanceOf[msg.sender] -= value;
        emit Transfer(msg.sender, address(0), value);
        asset.transfer(to, value * 3);
    }
}

/// An account that others carry orders to, as ERC-4337's entry point and a Safe report them.
contract Account {
    event ExecutionFailure(bytes32 indexed hash, uint256 payment);
    event ExecutionSuccess(bytes32 indexed hash, uint256 payment);

    receive() external payable {}

    function execute(address to, uint256 value, bytes calldata data) external returns (bool ok) {
        (ok,) = to.call{value: value}(data);
    }

    function executeSafe(address to, uint256 value, bytes calldata data) external {
        (bool ok,) = to.call{value: value}(data);
        if (ok) emit ExecutionSuccess(keccak256(data), 0);
        else emit ExecutionFailure(keccak256(data), 0);
    }
}

contract EntryPoint {
    event UserOperationEvent(
        bytes32 indexed hash,
        address indexed sender,
        address indexed paymaster,
        uint256 nonce,
        bool success,
        uint256 cost,
        uint256 gas
    );

    receive() external payable {}

    function handle(Account account, address to, uint256 value, bytes calldata data, uint256 refund) external {
        bool ok = account.execute(to, value, data);
        emit UserOperationEvent(keccak256(data), address(account), address(0), 0, ok, refund, 1);
        payable(msg.sender).transfer(refund);
    }
}

/// Keeps what a logic contract does, as proxies do.
contract Stand {
    address immutable logic;

    constructor(address to) {
        logic = to;
    }

    receive() external payable {}

    fallback() external payable {
        (bool ok, bytes memory data) = logic.delegatecall(msg.data);
        require(ok, string(data));
    }
}

contract Seed {
    constructor(address payable to, uint256 value) payable {
        to.transfer(value);
    }
}
