/** Keys, tokens and passwords. */

const tokens: readonly RegExp[] = [
  /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY/,
  /PuTTY-User-Key-File-\d/,
  /\bAGE-SECRET-KEY-1[0-9A-Z]{50,}/,
  /\b(?:AKIA|ASIA|AIDA|AROA|ABIA|ACCA)[A-Z2-7]{16}\b/,
  /\baws_?secret_?access_?key\b.{0,10}[A-Za-z0-9/+]{40}/i,
  /\bgh[pousr]_[A-Za-z0-9]{30,}/,
  /\bgithub_pat_[A-Za-z0-9_]{30,}/,
  /\bgl(?:pat|dt|rt|soat|ptt)-[\w-]{20,}/,
  /\bATATT3[\w-]{50,}/,
  /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/,
  /\bxapp-\d-[A-Z0-9-]{10,}/,
  /hooks\.slack\.com\/services\/[A-Z0-9/]{10,}/i,
  /discord(?:app)?\.com\/api\/webhooks\/\d+\/[\w-]+/i,
  /\bAIza[\w-]{35}/,
  /\bya29\.[\w-]{20,}/,
  /\bGOCSPX-[\w-]{20,}/,
  /"private_key_id"\s*:/,
  /\b[rs]k_(?:live|test)_[A-Za-z0-9]{16,}/,
  /\bsk-(?:ant-|proj-)?[A-Za-z0-9_-]{24,}/,
  /\bhf_[A-Za-z]{30,}/,
  /\bnpm_[A-Za-z0-9]{36}\b/,
  /\bpypi-AgE[\w-]{40,}/,
  /\bdop_v1_[a-f0-9]{60,}/,
  /\bSG\.[\w-]{16,}\.[\w-]{16,}/,
  /\bkey-[a-f0-9]{32}\b/,
  /\bshp(?:at|ss|ca|pa)_[a-fA-F0-9]{32}/,
  /\bvault:v\d:|\bhv[sbr]\.[\w-]{20,}/,
  /\bAccountKey=[A-Za-z0-9+/]{40,}={0,2}/,
  /[?&]sig=[A-Za-z0-9%/+]{30,}/,
  /[?&](?:X-Amz-Signature|X-Goog-Signature)=[a-f0-9]{40,}/i,
  /\beyJ[\w-]{8,500}\.eyJ[\w-]{8,}\.[\w-]*/,
  /\b(?:authorization|proxy-authorization)\s*:\s*(?:bearer|basic|token)\s+[\w.+/=-]{8,}/i,
  /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{0,30}:\/\/[^\s/:@]{1,200}:[^\s/:@]{1,200}@[^\s/]/i,
  /\botpauth:\/\/[^\s]{1,500}?secret=/i,
  /\bMII[EJ][\w+/]{60,}/,
];
/** What every token has at least: a long run without spaces, or a sign of its own. */
const tokenSigns = /[^\s]{16}|-----BEGIN|:\/\/|authorization/i;
const assigned =
  /(?<![\w-])(?:pass(?:word|wd|phrase|code)|pwd|mot[ _]?de[ _]?passe|kennwort|passwort|contraseña|парол[ья]|şifre|parola|كلمة (?:المرور|السر)|secret(?:[_-]?(?:key|token))?|(?:api|access|auth|private|client)[_-]?(?:key|token|secret)|token)["']?\s*(=|:=|=>|:|：|is|est|ist|es)\s*["'“«]?([^\s"'”»<>,;]{4,})/giu;

/**
 * Whether what follows a name is a value: it holds digits or signs as well as letters, or an equals
 * sign stands before it.
 */
function isValue(sign: string, value: string): boolean {
  if (
    /^(?:\*+|x+|…|\.+|<.*|\{.*|\$\{?.*|null|none|true|false|required|example)$|^(?:env|process|os|config|vars?|secrets?|settings|getenv)\b[[.(]/i.test(
      value,
    )
  )
    return false;
  const mixed = /\d/.test(value) && /\p{L}/u.test(value);
  if (sign.includes('=')) return mixed || /[^\p{L}\p{N}.]/u.test(value) || value.length >= 6;
  return mixed && value.length >= 6 && !/^(?:https?:|\d+[a-z]{1,3}\b)/i.test(value);
}

/** Whether a text holds a key, a token or a password. */
export function findSecret(text: string): boolean {
  if (tokenSigns.test(text) && tokens.some((token) => token.test(text))) return true;
  for (const [, sign = '', value = ''] of text.matchAll(assigned))
    if (isValue(sign.toLowerCase(), value)) return true;
  return false;
}
