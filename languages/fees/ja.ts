import type { FeePhrases } from './feePhrases.ts';

export const fees: FeePhrases = {
  band: { quiet: 'いまは空いています', usual: 'いつもどおりです', busy: 'いまは混んでいます' },
  heading: (f) => `いま${f.chain}の送金には、約${f.normal}かかります`,
  happened: {
    quiet: (f) => `${f.chain}は空いています。低めの手数料でも、すぐに処理されます。`,
    usual: (f) => `${f.chain}の混み具合は、いつもどおりです。`,
    busy: (f) => `${f.chain}は混んでいて、手数料が上がっています。`,
  },
  means: '手数料はネットワークに支払われます。交換やトークンの送付は、通常の送金より高くなります。',
  dataFee: (fee) => `このうち約${fee}は、データをイーサリアムに残すための費用です。`,
  todo: {
    quiet: '「普通」で十分です。ウォレットが自動で入力します。',
    usual: '「普通」で十分です。ウォレットが自動で入力します。',
    busy: '急がなければ、あとで送ってください。急ぐ場合は「速い」の値なら止まりにくくなります。',
  },
  never: '手数料を誰かに前払いしないでください。「遅い」より低くも設定しないでください。',
  speeds: { slow: '遅い', normal: '普通', fast: '速い' },
  transfer: (cost) => `送金 約${cost}`,
  resources: {
    coin: (symbol) => `${symbol}の送金`,
    token: 'トークンの送金（USDTなど）',
    toNewHolder: 'そのトークンを持たない人への送金',
    means: '自分のエネルギーや帯域幅がない場合に燃やされる額です。あれば、その分安くなるか無料です。',
  },
};
