/**
 * What the tables do not know, or say in another way than wallets in Taiwan do; from Traditional forms, reviewed by
 * reading what was converted. An entry that changes nothing keeps a table from changing it.
 */
export const TERMS = [
  '轉賬 轉帳|到賬 到帳|入賬 入帳|賬戶 帳戶|賬號 帳號|賬單 帳單|記賬 記帳|對賬 對帳',
  '密鑰 金鑰|智能合約 智慧合約|充值 儲值|銀行卡 金融卡|國家代碼 國碼',
  '粘貼 貼上|刷新 重新整理|截圖 截圖|點擊 點選|二維碼 QR Code|插件 外掛程式|瀏覽器插件 瀏覽器擴充功能',
  '短信 簡訊|郵箱 信箱|電子郵箱 電子信箱|郵件地址 電子郵件地址|運營商 電信業者|反饋 意見回饋|不要回復 不要回覆',
  '人工 真人客服|人工客服 真人客服|人工入賬 人工入帳|人工處理 人工處理|人工審核 人工審核',
  '連接網站 連接網站|連接了 連接了|連接錢包 連接錢包|連接到 連接到|臺 台|“ 「|” 」',
  // One Simplified character stands for several: the tables read these in the rarer way.
  '籤 簽|標籤 標籤|書籤 書籤|抽籤 抽籤|燬 毀|隻 只|嚮 向|嚮導 嚮導|余額 餘額|復制 複製|衝正 沖正|卡里 卡裡|C里 C裡|西后 西後',
].join('|');
