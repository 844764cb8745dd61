/**
 * Marks of states, in their languages. Sources: the tables of equivalent marks in Council Decision
 * 2013/488/EU, appendix B, as changed by 2014/233/EU (EUR-Lex 32014D0233), in the Council's
 * decisions 32021D1075 and 32022D0621(01), and those printed in the agreements of the Union, of
 * NATO and of states on the protection of classified information.
 *
 * `phrases` count in capitals anywhere, and in any case where they stand alone, in brackets or as a
 * label; `levels`, single words, likewise, but in capitals not where the next word is in capitals
 * too; `words` have an ordinary meaning as well, and count as those of phrases.ts do.
 */
interface MarksOfState {
  phrases?: readonly string[];
  levels?: readonly string[];
  words?: readonly string[];
}

export const nationalMarks: Readonly<Record<string, MarksOfState>> = {
  AF: { phrases: ['په کلکه محرم'], levels: ['محرم'] },
  AL: { phrases: ['TEPËR SEKRET', 'I KUFIZUAR'], levels: ['SEKRET', 'KONFIDENCIAL'] },
  AM: {
    phrases: ['ՀԱՏՈՒԿ ԿԱՐԵՎՈՐՈՒԹՅԱՆ', 'ՀՈՒՅԺ ԳԱՂՏՆԻ', 'ԾԱՌԱՅՈՂԱԿԱՆ ՕԳՏԱԳՈՐԾՄԱՆ ՀԱՄԱՐ'],
    levels: ['ԳԱՂՏՆԻ', 'ԾՕՀ'],
  },
  AT: { words: ['EINGESCHRÄNKT'] },
  AU: { phrases: ['AUSTEO', 'AGAO', 'SENSITIVE CABINET', 'OFFICIAL SENSITIVE'] },
  AZ: {
    phrases: ['XÜSUSİ ƏHƏMİYYƏTLİ', 'TAM MƏXFİ', 'TAM MEXFI', 'XİDMƏTİ İSTİFADƏ ÜÇÜN'],
    levels: ['MƏXFİ', 'MEXFI', 'KONFİDENSİAL'],
  },
  BA: { phrases: ['VRLO TAJNO'], levels: ['TAJNO', 'POVJERLJIVO'], words: ['INTERNO'] },
  BD: { phrases: ['অতি গোপনীয়'], levels: ['গোপনীয়'] },
  BE: { phrases: ['BEPERKTE VERSPREIDING'], levels: ['VERTROUWELIJK'] },
  BG: {
    phrases: ['СТРОГО СЕКРЕТНО', 'ЗА СЛУЖЕБНО ПОЛЗВАНЕ'],
    levels: ['СЕКРЕТНО', 'ПОВЕРИТЕЛНО'],
  },
  BR: { phrases: ['ULTRASSECRETO', 'USO EXCLUSIVO EM SERVIÇO'] },
  BY: {
    phrases: ['АСАБЛІВАЙ ВАЖНАСЦІ', 'САВЕРШАННА САКРЭТНА', 'ДЛЯ СЛУЖБОВАГА КАРЫСТАННЯ'],
    levels: ['САКРЭТНА'],
  },
  CA: {
    phrases: ['PROTECTED A', 'PROTECTED B', 'PROTECTED C', 'PROTÉGÉ A', 'PROTÉGÉ B', 'PROTÉGÉ C'],
  },
  CH: { words: ['CONFIDENZIALE', 'AD USO INTERNO'] },
  CN: { phrases: ['内部文件', '内部使用'], words: ['内部', '机密', '绝密', '秘密'] },
  CO: { phrases: ['ULTRASECRETO', 'EXCLUSIVO DE COMANDO'] },
  CZ: { phrases: ['PŘÍSNĚ TAJNÉ'], levels: ['TAJNÉ', 'DŮVĚRNÉ', 'VYHRAZENÉ'] },
  DE: { phrases: ['AMTLICH GEHEIMGEHALTEN', 'VS NFD', 'VS VERTR', 'STR GEH'] },
  DK: {
    phrases: ['YDERST HEMMELIGT', 'TIL TJENESTEBRUG'],
    levels: ['HEMMELIGT', 'FORTROLIGT', 'YHM'],
  },
  EE: {
    phrases: ['TÄIESTI SALAJANE', 'ASUTUSESISESEKS KASUTAMISEKS'],
    levels: ['SALAJANE', 'KONFIDENTSIAALNE'],
    words: ['PIIRATUD'],
  },
  ES: { phrases: ['DIFUSIÓN LIMITADA', 'MATERIA CLASIFICADA'] },
  ET: { phrases: ['ጥብቅ ምስጢር', 'እጅግ ጥብቅ ምስጢር'], levels: ['ምስጢር', 'ሚስጥር'] },
  FI: {
    phrases: ['ERITTÄIN SALAINEN', 'KÄYTTÖ RAJOITETTU', 'YTTERST HEMLIG', 'BEGRÄNSAD TILLGÅNG'],
    levels: ['SALAINEN', 'LUOTTAMUKSELLINEN', 'SALASSA PIDETTÄVÄ'],
  },
  FR: { phrases: ['TRÈS SECRET', 'SPÉCIAL FRANCE', 'DIFFUSION RESTREINTE'] },
  GB: {
    phrases: ['UK EYES ONLY', 'UK SECRET', 'UK TOP SECRET', 'UK CONFIDENTIAL', 'UK RESTRICTED'],
  },
  GE: {
    phrases: ['განსაკუთრებული მნიშვნელობის', 'სრულიად საიდუმლო', 'შეზღუდული სარგებლობისათვის'],
    levels: ['საიდუმლო', 'კონფიდენციალური'],
  },
  GR: {
    phrases: ['ΑΚΡΩΣ ΑΠΟΡΡΗΤΟ', 'ΠΕΡΙΟΡΙΣΜΕΝΗΣ ΧΡΗΣΗΣ'],
    levels: ['ΑΠΟΡΡΗΤΟ', 'ΕΜΠΙΣΤΕΥΤΙΚΟ'],
  },
  HR: { phrases: ['VRLO TAJNO'], levels: ['TAJNO', 'POVJERLJIVO'], words: ['OGRANIČENO'] },
  HU: {
    phrases: ['SZIGORÚAN TITKOS', 'KORLÁTOZOTT TERJESZTÉSŰ', 'NEM NYILVÁNOS'],
    levels: ['TITKOS', 'BIZALMAS'],
  },
  ID: { phrases: ['SANGAT RAHASIA', 'RAHASIA NEGARA'], levels: ['RAHASIA'], words: ['TERBATAS'] },
  IL: { phrases: ['סודי ביותר', 'סודי בהחלט'], levels: ['סודי', 'שמור'], words: ['סגור', 'מוגבל'] },
  IN: { phrases: ['परम गुप्त', 'अति गुप्त', 'अति गोपनीय'], levels: ['गुप्त', 'गोपनीय', 'प्रतिबंधित'] },
  IR: { phrases: ['به کلی سری', 'به‌کلی سری', 'خیلی محرمانه'], levels: ['محرمانه', 'سری'] },
  IS: { phrases: ['ALGERT LEYNDARMÁL'], levels: ['LEYNDARMÁL', 'TRÚNAÐARMÁL'] },
  IT: { phrases: ['SEGRETISSIMO', 'RISERVATISSIMO', 'DIFFUSIONE LIMITATA'] },
  JP: { phrases: ['特定秘密', '特定極秘', '関係者限り'], words: ['極秘', '機密', '秘密'] },
  KH: { phrases: ['សម្ងាត់បំផុត'], levels: ['សម្ងាត់'] },
  KR: {
    phrases: ['1급비밀', '2급비밀', '3급비밀', '1급 비밀', '2급 비밀', '3급 비밀', '군사기밀'],
    words: ['극비', '기밀', '비밀'],
  },
  KZ: {
    phrases: ['АСА МАҢЫЗДЫ', 'ӨТЕ ҚҰПИЯ', 'ҚЫЗМЕТ БАБЫНДА ПАЙДАЛАНУ ҮШІН', 'ҚБПҮ'],
    levels: ['ҚҰПИЯ'],
  },
  KG: { phrases: ['ӨТӨ ЖАШЫРУУН', 'КЫЗМАТТЫК ПАЙДАЛАНУУ ҮЧҮН'], levels: ['ЖАШЫРУУН'] },
  LT: {
    phrases: ['VISIŠKAI SLAPTAI', 'RIBOTO NAUDOJIMO'],
    levels: ['SLAPTAI', 'KONFIDENCIALIAI'],
  },
  LU: { phrases: ['TRÈS SECRET LUX', 'SECRET LUX', 'CONFIDENTIEL LUX', 'RESTREINT LUX'] },
  LV: {
    phrases: ['SEVIŠĶI SLEPENI', 'DIENESTA VAJADZĪBĀM'],
    levels: ['SLEPENI', 'KONFIDENCIĀLI'],
  },
  MD: { phrases: ['STRICT SECRET'], levels: ['RESTRICȚIONAT'] },
  ME: { phrases: ['STROGO TAJNO'], levels: ['TAJNO', 'POVJERLJIVO'] },
  MK: { phrases: ['ДРЖАВНА ТАЈНА', 'СТРОГО ДОВЕРЛИВО'], levels: ['ДОВЕРЛИВО'], words: ['ИНТЕРНО'] },
  MM: { levels: ['လျှို့ဝှက်'] },
  MN: { phrases: ['МАШ НУУЦ', 'ОНЦ ЧУХАЛ'], levels: ['НУУЦ'] },
  MT: { phrases: ['L OGĦLA SEGRETEZZA'], levels: ['SIGRIET', 'KUNFIDENZJALI', 'RISTRETT'] },
  MY: { phrases: ['RAHSIA BESAR'], levels: ['RAHSIA'], words: ['SULIT', 'TERHAD'] },
  NL: {
    phrases: ['STG ZEER GEHEIM', 'STG GEHEIM', 'STG CONFIDENTIEEL', 'DEP VERTROUWELIJK'],
    levels: ['ZEER GEHEIM'],
  },
  NO: {
    phrases: [
      'STRENGT HEMMELIG',
      'STRENGT FORTROLIG',
      'UNNTATT OFFENTLIGHET',
      'UNNTATT OFFENTLEGHEIT',
    ],
    levels: ['HEMMELIG', 'KONFIDENSIELT', 'FORTROLIG'],
    words: ['BEGRENSET'],
  },
  NZ: { phrases: ['IN CONFIDENCE', 'NZEO', 'SENSITIVE NZ'] },
  PK: { phrases: ['انتہائی خفیہ', 'صیغہ راز'], levels: ['خفیہ'] },
  PL: { phrases: ['ŚCIŚLE TAJNE'], levels: ['TAJNE', 'POUFNE', 'ZASTRZEŻONE'] },
  PT: { phrases: ['MUITO SECRETO'] },
  RO: {
    phrases: ['STRICT SECRET DE IMPORTANȚĂ DEOSEBITĂ', 'STRICT SECRET', 'SECRET DE SERVICIU'],
  },
  RS: {
    phrases: ['ДРЖАВНА ТАЈНА', 'СТРОГО ПОВЕРЉИВО', 'DRŽAVNA TAJNA', 'STROGO POVERLJIVO'],
    levels: ['ПОВЕРЉИВО', 'POVERLJIVO'],
    words: ['ИНТЕРНО', 'INTERNO'],
  },
  RU: {
    phrases: ['ОСОБОЙ ВАЖНОСТИ', 'СОВЕРШЕННО СЕКРЕТНО', 'ДСП'],
    levels: ['СЕКРЕТНО'],
    words: ['КОНФИДЕНЦИАЛЬНО', 'СЕКРЕТ'],
  },
  SE: {
    phrases: ['KVALIFICERAT HEMLIG', 'BEGRÄNSAT HEMLIG'],
    levels: ['HEMLIG', 'KONFIDENTIELL', 'SEKRETESSBELAGD'],
  },
  SI: { phrases: ['STROGO TAJNO', 'STROGO ZAUPNO'], levels: ['ZAUPNO'] },
  SK: { phrases: ['PRÍSNE TAJNÉ'], levels: ['TAJNÉ', 'DÔVERNÉ', 'VYHRADENÉ'] },
  TH: { phrases: ['ลับที่สุด', 'ลับมาก'], levels: ['ลับ'] },
  TJ: { phrases: ['КОМИЛАН МАХФӢ', 'БАРОИ ИСТИФОДАИ ХИЗМАТӢ'], levels: ['МАХФӢ'] },
  TM: { phrases: ['GULLUK ÜÇIN PEÝDALANMAK'], levels: ['GIZLIN'] },
  TR: { phrases: ['ÇOK GİZLİ', 'HİZMETE ÖZEL', 'KİŞİYE ÖZEL'], levels: ['GİZLİ'] },
  TW: { phrases: ['絕對機密', '極機密'], words: ['機密', '密件'] },
  UA: {
    phrases: ['ОСОБЛИВОЇ ВАЖЛИВОСТІ', 'ЦІЛКОМ ТАЄМНО', 'ДЛЯ СЛУЖБОВОГО КОРИСТУВАННЯ'],
    levels: ['ТАЄМНО', 'КОНФІДЕНЦІЙНО', 'ДСК'],
  },
  UZ: {
    phrases: ['ЎТА МАХФИЙ', 'XIZMATDA FOYDALANISH UCHUN', 'ХИЗМАТДА ФОЙДАЛАНИШ УЧУН'],
    levels: ['МАХФИЙ', 'MAXFIY'],
  },
  VN: { phrases: ['TUYỆT MẬT', 'TỐI MẬT'] },
  ZA: { phrases: ['UITERS GEHEIM'], levels: ['VERTROULIK'], words: ['BEPERK'] },
};
