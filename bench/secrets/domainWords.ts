/** What people say to a wallet's support desk more often than films and web pages do. Lower case. */
export const DOMAIN_WORDS: Readonly<Record<string, readonly string[]>> = {
  english: `wallet wallets address addresses account accounts token tokens coin coins network networks transaction
    transactions transfer transfers transferred exchange exchanges fee fees gas swap swapped bridge bridged balance amount
    phrase phrases seed seeds recovery recover restore restored backup secret private public key keys password passcode pin
    code codes confirm confirmed confirmation confirmations pending stuck failed failure error errors cancel speed replace
    nonce block blocks hash explorer chain chains mainnet testnet bitcoin ethereum ether polygon solana tether stake staking
    unstake validator reward rewards claim claimed approve approved approval revoke permission contract contracts dapp
    connect connected browser extension app apps phone device devices update updated version install installed reinstall
    mobile desktop ledger hardware cold scam scammed scammer phishing fraud fake support agent staff person human help
    ticket refund email verify verification login sign signature message send sent sending receive received receiving
    deposit deposited withdraw withdrawal withdrew buy bought sell sold price value market trade trading crypto currency
    usd dollar dollars wrong missing lost stolen hacked unknown safe safety security protect risk screen button menu
    settings option open tap click scan import export custom add remove delete list select choose nft nfts collection
    memo tag destination sender receiver recipient owner limit maximum minimum slippage liquidity pool loan interest
    store copy paste share write paper photo picture cloud word words order number date time hour hours day days minute
    minutes language question answer problem issue service report upgrade lock locked unlock reset remind metal steel fire`.split(
    /\s+/,
  ),
  spanish: `cartera billetera dirección cuenta red transacción transferencia comisión saldo frase semilla clave privada
    contraseña enviar recibir pendiente error confirmar dinero moneda token código ayuda soporte aplicación`.split(
    /\s+/,
  ),
  french: `portefeuille adresse compte réseau transaction transfert frais solde phrase clé privée mot passe envoyer
    recevoir erreur confirmer argent monnaie jeton code aide support application secrète`.split(/\s+/),
  italian: `portafoglio indirizzo conto rete transazione trasferimento commissione saldo frase chiave privata password
    inviare ricevere errore confermare denaro moneta codice aiuto supporto applicazione segreta`.split(/\s+/),
  portuguese: `carteira endereço conta rede transação transferência taxa saldo frase chave privada senha enviar receber
    erro confirmar dinheiro moeda código ajuda suporte aplicativo secreta`.split(/\s+/),
  czech: `peněženka adresa účet síť transakce převod poplatek zůstatek fráze klíč soukromý heslo poslat přijmout chyba
    potvrdit peníze mince kód pomoc podpora aplikace`.split(/\s+/),
  japanese:
    `うぉれっと あどれす とーくん ねっとわーく えらー さぽーと すまほ あぷり ぱすわーど しーど ふれーず ください さぎ きゃんせる ろぐいん だうんろーど いんすとーる あかうんと こいん びっとこいん いーさりあむ すてーきんぐ
        ました ません できない どうすれば わからない おねがい`.split(/\s+/),
  korean: `지갑 주소 계정 거래 송금 수수료 잔액 토큰 코인 네트워크 오류 확인 복구 문구 비밀번호 개인 전화 기기 화면 설정
    주문 번호 도난 분실 환불 취소 대기 실패 성공 승인 연결 설치 삭제 업데이트 인증 로그인 기록 내역 영수증 은행 카드 한국 일본 오늘 어제 내일
    상담 상담원 사기 해킹 도움 문제 방법 시간 보내기 받기 입금 출금 교환 가격 고객 정보 서비스 단어 순서 종이 사진`.split(
    /\s+/,
  ),
  chinese: `钱包 地址 账户 交易 转账 手续费 余额 代币 网络 错误 确认 恢复 助记词 密码 私钥 手机 设备 设置 客服 诈骗 被盗
    帮助 问题 时间 发送 接收 充值 提现 兑换 价格 合约 授权 签名 备份 单词 顺序 导入 链 上 币 区块`.split(/\s+/),
};
