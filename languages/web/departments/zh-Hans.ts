import type { DepartmentsPhrases } from './en.ts';

export const zhHans: DepartmentsPhrases = {
  departments: {
    transfers: { name: '转账', topics: '没到账、卡住、失败、手续费' },
    destination: { name: '地址与网络', topics: '转错网络、转错地址、交易所' },
    recovery: { name: '恢复与备份', topics: '换手机、手机丢失、恢复后余额为空' },
    security: { name: '安全', topics: '假客服、授权、助记词泄露' },
    tokens: { name: '代币与网络', topics: '代币不显示、陌生代币、NFT' },
    swaps: { name: '兑换、跨链与质押', topics: '兑换失败、跨链等待、解除质押' },
    buying: { name: '买入与卖出', topics: '银行卡、身份验证、提现' },
    app: { name: '应用', topics: '更新、设置、连接网站' },
    privacy: { name: '隐私与本服务', topics: '保存什么、如何删除' },
  },
};
