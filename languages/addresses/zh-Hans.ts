import type { AddressPhrases } from './addressPhrases.ts';

export const addresses: AddressPhrases = {
  bands: { stop: '请不要发送', careful: '请再看一遍', clear: '没有发现问题', 'unknown-format': '不是我们认识的地址' },
  headings: {
    stop: '请不要向这个地址发送任何资产',
    careful: '发送之前，请再核对一遍这个地址',
    clear: '没有发现这个地址有问题',
    'unknown-format': '我们认不出这是地址',
  },
  findings: {
    checksum: () => '有字符不对，地址自带的校验没有通过。',
    nobody: () => '这个地址无人持有，转过去的资产会被销毁。',
    'look-alike': (f) => `地址${f.own}的开头和结尾与这里出现过的${f.known}相同，但不是同一个地址，方括号里的部分不同。`,
    'wrong-network': (f) => `这是${f.network}的地址。从别的网络转去的币到不了那里。`,
    'token-contract': (f) => `这是${f.network}上${f.token}的合约，不是个人账户。`,
    'refuses-coin': (f) => `在${f.network}上，这是不接受普通转账的合约。`,
    'no-way-out': (f) => `在${f.network}上，这是无法转出代币的合约。`,
    contract: (f) => `在${f.network}上，这是合约，能否转出取决于它的代码。`,
    'never-used': () => '这个地址的账户从未使用过。',
  },
  nothing: '自带的校验正确，也没有看出它是合约或仿冒地址。',
  notAnAddress: '长度和字符都不像我们认识的地址。',
  meaning: {
    stop: '币还在您手里。转过去很可能会丢失。',
    careful: '币还在您手里。地址可能没错，但只有收款人能确认。',
    clear: '这不能证明地址属于谁，只有收款人能确认。',
    'unknown-format': '可能没有复制完整，或属于我们不支持的网络。',
  },
  todo: {
    stop: '请再向收款人要一次地址，从对方的消息里复制。',
    careful: '请让收款人核对完整地址，并先转一小笔。',
    clear: '请与收款人给的地址逐位核对，并先转一小笔。',
    'unknown-format': '请从收款人的消息里复制完整地址，粘贴到这里。',
  },
  never: '不要从转账记录里复制地址，里面可能混有仿冒的地址。',
  aToken: '某个代币',
};
