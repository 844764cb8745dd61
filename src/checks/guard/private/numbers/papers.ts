/** Papers and numbers of persons by their names, in the languages of those who issue them. */
const names = [
  'passports?(?: no| nr| number)?|passeport|reisepass|pasaporte|passaporto|passaporte|paspoort|pasaport',
  'paszport|pașaport|pasas|passi|pass nr|pasoš|putovnica|útlevél|pasaporti|паспорта?|паспорту',
  'διαβατήριο|პასპორტი|անձնագիր|pasport|جواز(?: ال)? ?سفر|جواز السفر|گذرنامه|דרכון|护照|護照|여권|旅券',
  'identity (?:card|number)|id card|id no|id number|(?:national|personal|citizen|civil|tax) (?:id|number|code)',
  'national identity(?: card| number)?|identification number|social security(?: number)?|ssn|nino|tin',
  "nhs(?: number| no)?|insurance number|driv(?:er'?s?|ing) licen[cs]e|residence permit|medicare(?: number)?",
  "carte (?:nationale )?d['’]identité|cni|permis de conduire|titre de séjour|numéro fiscal|nir",
  'numéro (?:national|de sécurité sociale)|sécurité sociale|personalausweis|ausweis|führerschein',
  'steuer-?id(?:nr)?|steuer(?:liche )?(?:identifikations)?nummer|steuerliche identifikationsnummer|svnr',
  'sozialversicherungs(?:nummer|nr)|versicherungsnummer|ahv(?:-nr)?|bsn|burgerservicenummer',
  'rijksregisternummer|dni|nie|nif|cédula|cedula|documento de identidad|nuss|curp|rut|cuil|cuit',
  "carta d[’']identità|codice fiscale|patente|bilhete de identidade|cartão de cidadão|cpf|rg",
  'pesel|dow[óo]d osobisty|nr dowodu|cnp|carte de identitate|idnp|egn|егн|лична карта|jmbg|јмбг|oib',
  'osobna iskaznica|lična karta|emšo|emso|rodné číslo|osobní číslo|občanský průkaz|rč',
  'személyi (?:szám|igazolvány)|taj(?:-szám)?|personnummer|fødselsnummer|fodselsnummer|cpr(?:-nr|-nummer)?',
  'henkilötunnus|hetu|isikukood|personas kods|asmens kodas|kennitala|afm|αφμ|αμκα|amka|ταυτότητα',
  'снилс|инн|іпн|рнокпп|удостоверение личности|личный номер|персональный номер|водительское удостоверение',
  'жсн|иин|identification card|t\\.?c\\.? ?kimlik(?: no)?|kimlik(?: no)?|vatandaşlık no|fin (?:kod|kodu)',
  'პირადი ნომერი|პირადობის მოწმობა|սոց\\.? քարտ|հծհ|şəxsiyyət vəsiqəsi|şv',
  'الرقم (?:القومي|الوطني|المدني)|رقم (?:الهوية|البطاقة|الإقامة)|بطاقة الهوية|هوية|کد ملی|شماره ملی',
  'teudat zehut|ת\\.?ז\\.?|תעודת זהות|מספר זהות|emirates id|iqama|cnic|nadra|aadhaar|आधार|pan (?:card|no)',
  'nric|mykad|ktp|nik|rrn|주민등록번호|身份证(?:号|号码)?|マイナンバー|my ?number|cmnd|cccd|nin',
].join('|');

/** A number, and the paper named directly before it. */
const number = /\d[\dA-Za-z ./-]{3,19}/g;
const nameBefore = new RegExp(
  `(?<![\\p{L}\\p{N}/-])(${names})(?![\\p{L}\\p{N}])[.:]?\\s{0,3}` +
    '(?:no|nr|n°|nº|num[eé]ro|number|numer|is|номер|№|رقم)?[.:#№\\s-]{0,5}$',
  'iu',
);
const date = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})/;
/** Numbers that companies have as well, by how many digits are a person's. */
const least: Readonly<Record<string, number>> = { инн: 12, nif: 8, nin: 8, tin: 9 };

const nameOf = (before: string): string | undefined => nameBefore.exec(before)?.[1]?.toLowerCase();

/** Whether a paper is named with its number. */
export function hasNamedPaper(text: string): boolean {
  for (const { 0: found, index } of text.matchAll(number)) {
    const count = found.split(/ {2}|[A-Za-z]{2}/)[0]!.replace(/\D/g, '').length;
    if (count < 5 || count > 16 || date.test(found)) continue;
    const before = text.slice(Math.max(0, index - 60), index);
    // A series of letters may stand before the digits.
    const name = nameOf(before) ?? nameOf(before.replace(/(?<![A-Za-z])[A-Z]{1,4}[ -]?$/, ''));
    if (name !== undefined && count >= (least[name] ?? 6)) return true;
  }
  return false;
}
