/** Keys, tokens and passwords. */
import { isAscii } from '../fold.ts';
import { tokens } from './tokens.ts';

/** What a password or key is called, in languages of those who write one down. */
const names = [
  'pass(?:word|wd|phrase|code)?|pwd?|mot[ _]?de[ _]?passe|mdp|kennwort|passwort|losung|contrase[ñn]a',
  'clave|senha|palavra-passe|wachtwoord|lösenord|passord|adgangskode|kodeord|salasana|parool|parole',
  'slaptažodis|has[łl]o|heslo|lozinka|zaporka|geslo|jelsz[óo]|fjalëkalimi|parol[aă]?|şifre|sifre|şifrə',
  'парол[ьяеіу]|пароль|лозинка|κωδικός|პაროლი|գաղտնաբառ|құпиясөз|كلمة (?:المرور|السر)|رمز عبور|סיסמה?|סיסמא',
  '密码|密碼|口令|パスワード|비밀번호|암호|पासवर्ड|รหัสผ่าน|mật khẩu|kata sandi',
  'secret(?:[ _-]?(?:key|token))?|(?:x-)?(?:api|access|auth|private|client|secret)[ _-]?(?:key|token|secret)',
  'token|_?authtoken|bot[ _-]?token',
].join('|');
const assigned = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${names})["']?\\s{0,5}(=|:=|=>|:|：|is|est|ist|es)\\s{0,5}["'“«]?([^\\s"'”»<>,;]{4,200})`,
  'giu',
);

/** A word in place of a value. */
const noValue =
  /^(?:\*{1,200}|x{1,200}|…|\.{1,200}|<.{0,200}|\{.{0,200}|\$\{?.{0,200}|null|none|true|false|required|example)$|^(?:env|process|os|config|vars?|secrets?|settings|getenv)\b[[.(]/i;

/**
 * Whether what follows a name is a value: it holds digits or signs as well as letters, or an equals
 * sign stands before it.
 */
function isValue(sign: string, value: string): boolean {
  if (noValue.test(value)) return false;
  const mixed =
    (/\d/.test(value) && /\p{L}/u.test(value)) ||
    /\p{L}.{0,200}[!#$%^&*~].{0,200}[\p{L}\d]/u.test(value);
  if (sign.includes('=')) return mixed || /[^\p{L}\p{N}.]/u.test(value) || value.length >= 6;
  return mixed && value.length >= 6 && !/^(?:https?:|\d{1,20}[a-z]{1,3}\b)/i.test(value);
}

/**
 * Parts of the names above, without which none is there. Single searches are many times quicker
 * than one expression for all.
 */
const plainParts = [
  ...['pass', 'pw', 'mdp', 'kennwort', 'losung', 'contrase', 'clave', 'senha', 'palavra', 'parol'],
  ...['wachtwoord', 'adgangskode', 'kodeord', 'salasana', 'parool', 'haslo', 'heslo', 'lozinka'],
  ...['zaporka', 'geslo', 'jelszo', 'sifre', 'sandi', 'secret', 'token', 'key'],
];
const otherParts = [
  ...[
    'lösenord',
    'slaptaž',
    'hasł',
    'jelszó',
    'fjalë',
    'şifr',
    'парол',
    'лозинка',
    'κωδικ',
    'პაროლ',
  ],
  ...[
    'գաղտ',
    'құпия',
    'كلمة',
    'رمز',
    'סיסמ',
    '密',
    '口令',
    'パス',
    '비밀',
    '암호',
    'पास',
    'รหัส',
    'mật',
  ],
];
const longRun = /[A-Za-z0-9_/+=~-]{20}/;
const isNamed = (small: string): boolean =>
  plainParts.some((part) => small.includes(part)) ||
  (!isAscii(small) && otherParts.some((part) => small.includes(part)));
const isLong = (small: string, text: string): boolean =>
  (text.length >= 20 && longRun.test(text)) ||
  ['://', 'bearer', 'authorization', '-----begin'].some((part) => small.includes(part));

/** Whether a text holds a key, a token or a password. */
export function findSecret(text: string): boolean {
  if (text.length < 4) return false;
  const small = text.toLowerCase();
  const named = isNamed(small);
  if ((named || isLong(small, text)) && tokens.some((token) => token.test(text))) return true;
  if (!named) return false;
  for (const [, sign = '', value = ''] of text.matchAll(assigned))
    if (isValue(sign.toLowerCase(), value)) return true;
  return false;
}
