/**
 * Words of which the names of office mailboxes are made. A mailbox is that of an office where each
 * word of its name is one of these and one says so by itself; a name that holds another word may be
 * a person's (`press.jones@`).
 */
const offices = `
  info information informations contact contacts office offices officer secretariat secretary
  registry registrar registration press media newsroom news newsletter communication communications
  enquiries inquiries inquiry enquiry help helpdesk helpline hotline support service services
  servicedesk webmaster web website admin administrator administration postmaster hostmaster abuse
  security privacy dataprotection dpo noreply reply donotreply hello hallo mail mailbox email post
  reception frontdesk desk archive archives library publications publication feedback legal jobs
  careers recruitment vacancies join editor editors editorial team teams research standards report
  reports reporting list lists psirt cert csirt soc noc control customs embassy chancery consulate
  consular delegation dispatch operations ops operator dutyofficer duty pointofcontact poc focalpoint
  permrep mission representation presidency chair chairmanship council committee commission
  parliament assembly senate court tribunal ombudsman prosecutor ministry minister government mayor
  municipality department dept directorate division section sector unit branch agency authority bureau
  centre center headquarters hq board panel taskforce group forum conference events event meetings
  protocol correspondence procurement tenders tender purchasing supply supplies logistics transport
  finance accounts accounting billing invoices invoice payroll treasury budget audit auditors
  statistics data database catalogue catalog documentation documents records translation interpreters
  training education academy school university institute museum laboratory lab observatory
  hydrology hydromet meteorology weather forecast warning alerts alert emergency rescue police
  coastguard border borders visa visas passport passports immigration migration asylum
  trade export exports import imports licensing permits standardisation metrology health sanitary
  veterinary fisheries agriculture forestry environment water energy transparency complaints
  complaint appeals petitions claims whistleblower ethics compliance integrity programme program
  programmes project projects monitoring verification inspection inspections inspectorate observers
  observation liaison cooperation partnerships partners outreach campaign volunteers membership
  members subscriptions subscribe unsubscribe orders sales marketing shop tickets booking bookings
  bugs issues root sysadmin sysop helpers maintainers developers dev devs api git admins network
  technical it ict hr resources human resource personnel corrections errata
  vulnerability vulnerabilities eligibility rules cloud gov devops ci build builds release releases
  lessons lesson exercise exercises incident incidents notification notifications survey surveys census
  gis mapping cartography geodesy cadastre irrigation drought fire seismic radio telecom frequency
  spectrum toponymy metadata schema pilot freight cargo post terminal checkpoint crossing patrol
  presse courrier accueil bureau ambassade consulat douane douanes mairie prefecture greffe
  secretariatgeneral communication protocole prensa correo secretaria embajada consulado aduana
  aduanas informacion contacto ayuda buzon imprensa embaixada gabinete segreteria ambasciata
  consolato dogana ufficio stampa protocollo pec poststelle botschaft konsulat zoll zentrale
  verwaltung pressestelle kanzlei sekretariat buero kontakt anfrage postfach ambassade griffie
  pers kansliet registrator presstjanst kirjaamo postmottak kanclerija kancelaria sekretariat
  biuro prasa ambasada podatelna tisk urad kabinet pressa kantselyariya priemnaya inform kancelyariya
  posolstvo sekreter iletisim basin elcilik konsolosluk gumruk
`;

const others = `
  general public external internal national international regional local state federal central joint
  common mixed political military naval maritime coast coastal flood floods river rivers basin lake
  sea port ports airport railway road roads bridge bridges dam harbour climate air soil forest field
  range space nuclear chemical arms weapons disarmament mine mines demining peace dialogue
  mediation conflict crisis prevention early rapid response situation room watch night day week
  first second third north south east west northern southern eastern western upper lower
  no not do and of for the to in at a de du des la le les et del el los y und der die das
  english french german russian arabic spanish en fr ru es it pt nl pl tr
  eu un uk us osce nato oscepa unece who ilo wto wmo asean au
  europe africa asia america caucasus balkans baltic
  vienna geneva hague brussels helsinki warsaw paris london berlin rome madrid moscow kyiv kiev
  tbilisi yerevan baku ankara cairo tunis rabat algiers amman beirut riyadh addis nairobi dakar
  jakarta tokyo beijing delhi washington ottawa york
  permanent special political election elections electoral human rights child gender youth women
  quality safety standard free toll duty main head chief deputy assistant executive managing
  director clerk spokesperson spokesman staff service customer client citizens citizen user users
  account management manager coordination coordinator contact line counter window inbox
  communique bulletin journal gazette official law rules treaty treaties agreement relations
  affairs foreign interior defence defense justice economy economic social cultural culture
  tourism sport science technology digital cyber computer systems system software
  open request requests question questions answer answers order general
`;

const listWords = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
const officeWords = listWords(offices);
const otherWords = listWords(others);

/**
 * Whether a word is made of the words above, and whether one of them is an office's:
 * `pressoffice`, `bordercontrol`. Longer parts only, for short ones make any name.
 */
function readWord(word: string): 'office' | 'other' | undefined {
  if (officeWords.has(word)) return 'office';
  if (otherWords.has(word)) return 'other';
  for (let cut = 2; cut <= word.length - 2 && word.length <= 40; cut += 1) {
    const [head, tail] = [word.slice(0, cut), word.slice(cut)];
    const known = (part: string): boolean => officeWords.has(part) || otherWords.has(part);
    if (known(head) && known(tail) && Math.max(cut, word.length - cut) >= 4)
      return officeWords.has(head) || officeWords.has(tail) ? 'office' : 'other';
  }
  return undefined;
}

/** Whether a mailbox is that of an office, by the words of its name. */
export function isOfOffice(name: string): boolean {
  const words = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.replace(/^\d{1,20}[a-z]?|\d{1,20}[a-z]?$/g, ''))
    .filter((word) => word !== '');
  const read = words.map(readWord);
  return read.includes('office') && !read.includes(undefined);
}
