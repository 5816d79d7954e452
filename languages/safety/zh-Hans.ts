import type { SafetyPhrases } from './safetyPhrases.ts';

export const safety: SafetyPhrases = {
  no: '不要。',
  instead: {
    'coins-safe':
      '这个钱包里剩下的资产也靠不住：拿走资产的人、知道助记词的人，随时能拿走剩下的。只有用新助记词建的新钱包，他们才碰不到。',
    'fund-this-wallet': '不要往这个钱包里放任何东西，哪怕只是付手续费的钱：一到账就可能被拿走。',
    send: '谁来要都不要转，他指定的地址也不要转，测试用的一小笔也不行。',
    pay: '一分钱也不要付，测试用的一小笔也不行。没有哪种手续费、税或押金付了就能放币，付一次就会有下一次。',
    sign: '什么都不要签、不要授权，也不要把钱包连接到对方给的页面。',
    reversible: '链上已确认的转账收不回来。说给钱就能追回的，是第二次诈骗。',
  },
};
