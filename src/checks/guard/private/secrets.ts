/** Keys, tokens and passwords. */
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
const nameBefore = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${names})["']?\\s{0,5}$`, 'iu');
/** A sign that gives a value, and the value. */
const given =
  /(:=|=>|=|:|：|(?<=\s)(?:is|est|ist|es)(?=\s))\s{0,5}["'“«]?([^\s"'”»<>,;]{4,200})/giu;

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

const longRun = /[A-Za-z0-9_/+=~-]{20}/;
/** What every token has at least: a long run without spaces, or a sign of its own. */
const isLong = (text: string): boolean =>
  (text.length >= 20 && longRun.test(text)) ||
  /:\/\/|-----BEGIN|PuTTY-User|private_key_id|vault:v|xox[a-z]-|xapp-/.test(text) ||
  /bearer|authorization/i.test(text);

function hasAssigned(text: string): boolean {
  given.lastIndex = 0;
  for (let match = given.exec(text); match; match = given.exec(text)) {
    const [, sign = '', value = ''] = match;
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    if (nameBefore.test(before) && isValue(sign.toLowerCase(), value)) return true;
    given.lastIndex = match.index + sign.length;
  }
  return false;
}

/** Whether a text holds a key, a token or a password. */
export function findSecret(text: string): boolean {
  if (text.length < 4) return false;
  return (isLong(text) && tokens.some((token) => token.test(text))) || hasAssigned(text);
}
