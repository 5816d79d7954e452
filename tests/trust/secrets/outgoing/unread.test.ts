import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../../../core/language.ts';
import { isUnread } from '../../../../trust/secrets/outgoing/unread.ts';
import { HARMLESS } from '../../../support/texts/harmlessTalk.ts';

it.each([
  'Por favor, envíeme su frase de recuperación.',
  'Bitte schicken Sie mir Ihre Wiederherstellungsphrase.',
  'Пришлите мне вашу сид-фразу.',
  'Vui lòng gửi cho tôi cụm từ khôi phục của bạn.',
  'กรุณาส่งวลีกู้คืนให้ฉัน',
  'أرسل لي عبارة الاسترداد',
  'Donnez-moi vos douze mots.',
  'Instale AnyDesk por favor.',
  'Kirimkan frasa pemulihan Anda kepada saya.',
  'qing ba ni de zhujici fa gei wo',
  'fukugen fureezu wo oshiete kudasai',
  'bokgu mungureul allyeo juseyo',
  'Envoyez-moi la phrase de récupération de votre portefeuille.',
  'Mandami la tua frase di recupero, per favore.',
  'Stuur mij je herstelzin alstublieft.',
  'Lütfen bana kurtarma ifadenizi gönderin.',
  'Prześlij mi swoją frazę odzyskiwania.',
  'Me envie sua frase de recuperação agora.',
  'Skicka din återställningsfras till mig.',
  'Preciso da sua chave privada para desbloquear a conta.',
  'Διαβάστε μου τις λέξεις',
  'Te rog trimite-mi fraza de recuperare.',
  'Ich brauche Ihre zwölf Wörter in der richtigen Reihenfolge.',
  'Please envíeme su frase de recuperación ahora mismo.',
  'ENVÍEME SU FRASE DE RECUPERACIÓN POR FAVOR',
  'Bitte Schicken Sie Mir Ihre Wiederherstellungsphrase',
  'Qing Jia Wo De Wei Xin Hao',
  'bOgu mUngu rEul bOnae jUseyo',
  'DONNEZ MOI VOS DOUZE MOTS MAINTENANT',
  'Please read \u202bvery\u200freco\u202c',
])('cannot read %s', (text) => {
  expect(isUnread(text)).toBe(true);
});

it.each([
  'Which network?',
  'Open Ledger Live, Settings, Accounts.',
  'Please choose “Arbitrum One” and look again.',
  'OK, danke.',
  'Ω and µ are fine.',
  'Ethereum, Polygon, Arbitrum, Optimism, Avalanche.',
  'iOS Android Windows macOS Linux Chrome',
  'Ethereum Polygon Arbitrum Optimism Base BNB',
  'USDT USDC DAI WBTC WETH ETH',
  'PLEASE DO NOT SEND ANYTHING TO THIS ADDRESS',
  '設定からEthereum Mainnetを選んでください。',
  'See https://etherscan.io/tx/por-favor-envie-su-frase.',
  '',
])('reads %s', (text) => {
  expect(isUnread(text)).toBe(false);
});

it('errs seldom on what agents and articles say', () => {
  const talk = Object.values(HARMLESS).flat();
  expect(talk.filter(isUnread)).toEqual([]);
  const lines = LANGUAGES.flatMap((language) => {
    const folder = join(__dirname, '../../../../knowledge/articles', language);
    const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
    return files.flatMap((file) =>
      readFileSync(join(folder, file), 'utf8').split(/^---$/m).slice(2).join('').split('\n'),
    );
  });
  const said = lines.filter((line) => line.trim()).map((line) => line.replaceAll(/{{[^}]*}}/g, '1'));
  expect(said.filter(isUnread).length / said.length).toBeLessThanOrEqual(0.003);
});
