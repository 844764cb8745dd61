/** One sentence for each code of schema/faults.ts: what was found, and what to write instead. */
export const faults = {
  // Descriptor and files
  'fault.x-no-record':
    'il n’y a pas de descripteur\u202F; placez un fichier datapackage.json dans le dossier data, ou laissez à la racine celui d’un paquet de données déjà publié',
  'fault.package-error':
    '{why, select, syntax {la syntaxe {notation} n’est pas valable\u202F; regardez cet endroit et ce qui le précède} duplicate_key {la propriété «\u202F{property}\u202F» figure deux fois dans un même objet, et l’une des deux serait perdue\u202F; n’en gardez qu’une} not_an_object {le descripteur doit être un seul objet contenant une liste de ressources} no_resources {le descripteur ne nomme aucune ressource\u202F; indiquez-en au moins une, avec son chemin} type {la propriété {property} doit être du type {wanted}} language {«\u202F{found}\u202F» n’est pas une étiquette de langue\u202F; écrivez par exemple en, fr ou pt-BR} missing {il manque la propriété {property}} unknown_code {«\u202F{found}\u202F» n’est pas le code d’un défaut{near, select, yes {\u202F; vouliez-vous écrire «\u202F{suggestion}\u202F»\u202F?} other {}}} other {le descripteur ne peut pas être lu}}',
  'fault.resource-error':
    '{why, select, no_path {la ressource n’a pas de chemin\u202F; indiquez le chemin de son fichier} duplicate_name {une autre ressource s’appelle déjà «\u202F{found}\u202F»\u202F; donnez à chacune un nom qui lui soit propre, sans distinction de casse} encoding {«\u202F{found}\u202F» n’est pas un codage connu\u202F; enregistrez le fichier en UTF-8, ou nommez son codage, par exemple windows-1252} dialect {la propriété {property} du dialecte ne peut pas être «\u202F{found}\u202F»\u202F; chaque caractère doit avoir un seul rôle, et une ligne se termine par LF ou CR LF} reference {le fichier «\u202F{found}\u202F» de {property} ne peut pas être lu} remote_reference {«\u202F{found}\u202F» se trouve ailleurs et n’est pas téléchargé\u202F; placez-en une copie à côté du descripteur et indiquez son chemin} type {la propriété {property} doit être du type {wanted}} other {la ressource ne peut pas être lue}}',
  'fault.schema-error':
    '{why, select, no_name {le champ n’a pas de nom} duplicate_field {deux champs s’appellent «\u202F{found}\u202F»} unknown_type {«\u202F{found}\u202F» n’est pas un type de champ{near, select, yes {\u202F; vouliez-vous écrire «\u202F{suggestion}\u202F»\u202F?} other {\u202F; les types sont\u202F: {known}}}} fields_match {«\u202F{found}\u202F» n’est pas une manière de faire correspondre les champs{near, select, yes {\u202F; vouliez-vous écrire «\u202F{suggestion}\u202F»\u202F?} other {\u202F; les manières sont\u202F: {known}}}} unknown_field {{property} nomme le champ «\u202F{found}\u202F», qui n’est pas dans le schéma{near, select, yes {\u202F; vouliez-vous écrire «\u202F{suggestion}\u202F»\u202F?} other {}}} foreign_key {une clé étrangère doit avoir autant de champs ici que là où elle renvoie} unknown_resource {une clé étrangère renvoie à la ressource «\u202F{found}\u202F», qui n’est pas dans le descripteur{near, select, yes {\u202F; vouliez-vous écrire «\u202F{suggestion}\u202F»\u202F?} other {}}} reference_field {une clé étrangère renvoie à «\u202F{found}\u202F», qui n’est pas dans le tableau {resource}} pattern {«\u202F{found}\u202F» n’est pas une expression rationnelle} pattern_limits {«\u202F{found}\u202F» ne peut pas être contrôlé en un temps borné\u202F; écrivez-le sans assertion avant ou arrière ni référence arrière, avec 1000 répétitions au plus, et plus court} format {«\u202F{found}\u202F» n’est pas un format dans lequel un champ {type} puisse être lu\u202F; écrivez-le avec des directives telles que %d/%m/%Y} json_schema {le schéma JSON emploie {found}, qui ne peut pas être contrôlé ici} no_register {la colonne alimente le champ «\u202F{found}\u202F» d’une rubrique, mais sa ressource n’en nomme aucune} mapped_twice {deux colonnes alimentent le champ {found} de {register}\u202F; n’en gardez qu’une} type {la propriété {property} doit être du type {wanted}} other {le schéma ne peut pas être lu}}',
  'fault.x-unknown-register':
    '«\u202F{found}\u202F» n’est pas une rubrique{near, select, yes {\u202F; vouliez-vous écrire «\u202F{suggestion}\u202F»\u202F?} other {\u202F; les rubriques sont\u202F: {known}}}',
  'fault.x-unknown-property':
    'la propriété {property} n’est pas connue{near, select, yes {\u202F; vouliez-vous écrire «\u202F{suggestion}\u202F»\u202F?} other {\u202F; celles qui sont connues ici sont\u202F: {known}}}',
  'fault.x-unknown-field':
    'la rubrique {register} n’a pas de champ «\u202F{found}\u202F»{near, select, yes {\u202F; vouliez-vous écrire «\u202F{suggestion}\u202F»\u202F?} other {}}',
  'fault.x-file-missing':
    'le fichier {file} n’est pas là{near, select, yes {\u202F; vouliez-vous écrire «\u202F{suggestion}\u202F»\u202F?} other {}}',
  'fault.x-file-not-described':
    'aucune ressource de {descriptor} ne nomme ce tableau, et personne ne le voit donc\u202F; nommez-le là ou retirez-le',
  'fault.x-path-outside':
    '«\u202F{found}\u202F» ne reste pas dans le dossier du descripteur\u202F; écrivez un chemin relatif à celui-ci, sans .. ni dossiers cachés, ou une adresse https',
  'fault.x-file-too-large':
    'le fichier compte {bytes, number} octets, plus que les {most, number} qui peuvent être lus\u202F; divisez-le',
  'fault.x-file-large':
    'le fichier compte {bytes, number} octets\u202F; au-delà de {most, number}, ceux qui relisent ne voient pas ce qu’une modification change',
  'fault.x-file-name':
    '{why, select, folder {le texte «\u202F{name}\u202F» se trouve dans un dossier à part\u202F; placez-le directement à côté des autres} outside {«\u202F{name}\u202F» est un lien qui mène hors du registre, ou nulle part\u202F; placez ici le fichier lui-même} id {l’identifiant «\u202F{found}\u202F» n’est pas celui que donne le nom du fichier ({name})\u202F; renommez le fichier en {suggestion}, ou écrivez l’identifiant comme son nom} other {«\u202F{name}\u202F» n’est pas un nom de texte\u202F: employez des minuscules, des chiffres et des traits d’union, par exemple {suggestion}}}',
  // Text of a table
  'fault.encoding-error':
    '{why, select, unknown {le codage {encoding} n’est pas connu\u202F; enregistrez le fichier en UTF-8} other {les octets {found} ne sont pas du texte en {encoding}\u202F; enregistrez le fichier en UTF-8, ou indiquez son codage dans le descripteur (peut-être {suggestion})}}',
  'fault.x-nul':
    'le texte contient un caractère NUL\u202F; le fichier n’est pas un tableau de texte, ou a été enregistré dans un autre codage',
  'fault.x-bare-carriage-return':
    'un retour chariot se trouve seul\u202F; terminez les lignes par LF ou CR LF',
  'fault.x-mixed-line-ends':
    'jusqu’ici les lignes se terminent par {first}, et autrement à partir d’ici\u202F; enregistrez le fichier avec une seule sorte de fin de ligne',
  'fault.x-unterminated-quote':
    'le guillemet qui s’ouvre ici n’est jamais fermé\u202F; fermez-le, ou doublez-le s’il appartient au texte',
  'fault.x-stray-quote':
    '{why, select, behind {du texte suit un guillemet fermant (la cellule a commencé à la ligne {opened, number, ::group-off})\u202F; mettez toute la cellule entre guillemets et doublez ceux qu’elle contient} other {un guillemet suit une espace\u202F; retirez l’espace, ou indiquez skipInitialSpace dans le dialecte}}',
  'fault.x-looks-delimited':
    'le tableau paraît séparé par des {delimiter, select, comma {virgules} semicolon {points-virgules} tab {tabulations} other {barres verticales}}\u202F; enregistrez-le avec le séparateur que le registre indique, ou indiquez celui-ci dans le dialecte de la ressource',
  'fault.source-error':
    '{why, select, empty {le fichier est vide\u202F; un tableau a au moins une ligne d’intitulés} no_header {le tableau se termine avant sa ligne d’intitulés} too_wide {le tableau a plus de {most, number} colonnes} dialect {le dialecte du tableau ne peut pas être lu} pointer {le fichier est un renvoi vers un autre fichier} other {le tableau ne peut pas être découpé en cellules ici}}',
  'fault.duplicate-label':
    'l’intitulé «\u202F{found}\u202F» de la colonne {position} figure déjà à la colonne {first}\u202F; donnez à chacune le sien',
  'fault.blank-label':
    'la colonne {position} n’a pas d’intitulé\u202F; donnez-lui-en un, ou retirez la colonne',
  'fault.missing-label': 'la colonne «\u202F{label}\u202F» manque',
  'fault.extra-label':
    '{why, select, number {le tableau a {cells, plural, one {# colonne} other {# colonnes}}, le schéma {labels, plural, one {# champ} other {# champs}}} other {la colonne «\u202F{found}\u202F» n’est pas dans le schéma{near, select, yes {\u202F; vouliez-vous écrire «\u202F{suggestion}\u202F»\u202F?} other {}}}}',
  'fault.incorrect-label':
    'la colonne {position} s’appelle «\u202F{found}\u202F», et «\u202F{expected}\u202F» dans le schéma\u202F; écrivez l’une comme l’autre, ou donnez à fieldsMatch la valeur equal si seul l’ordre diffère',
  'fault.extra-cell':
    'la ligne a {cells, plural, one {# cellule} other {# cellules}}, le tableau {labels, plural, one {# colonne} other {# colonnes}}\u202F; mettez entre guillemets toute cellule qui contient un séparateur',
  'fault.missing-cell':
    'la ligne a {cells, plural, one {# cellule} other {# cellules}}, le tableau {labels, plural, one {# colonne} other {# colonnes}}\u202F; une cellule vide a besoin de son séparateur elle aussi',
  'fault.blank-row': 'la ligne est vide\u202F; retirez-la',
  'fault.x-too-many-rows': 'le tableau a plus de {most, number} lignes\u202F; divisez-le',
  'fault.x-cell-too-long':
    'la cellule a {length, number} caractères, plus que les {most, number} qu’un tableur peut contenir\u202F; il manque peut-être un guillemet',
  'fault.x-unknown-column':
    '«\u202F{found}\u202F» n’est pas un champ de {register} et paraît sous son propre nom{near, select, yes {\u202F; vouliez-vous écrire «\u202F{suggestion}\u202F»\u202F?} other {}}',
  // Values
  'fault.type-error':
    '«\u202F{found}\u202F» n’est pas {type, select, integer {un nombre entier} number {un nombre, par exemple -12.5} boolean {une valeur de vérité\u202F; écrivez true ou false} date {une date, par exemple 2024-12-31} datetime {une date avec heure, par exemple 2024-12-31T23:59:00Z} time {une heure, par exemple 23:59:00} year {une année, par exemple 2024} yearmonth {un mois, par exemple 2024-12} duration {une durée, par exemple P1Y2M} geopoint {un lieu\u202F; écrivez la longitude et la latitude, par exemple 12.5, 41.9} geojson {du GeoJSON} object {un objet JSON} array {un tableau JSON} list {une liste de valeurs de son type} string {une valeur de la forme {format}} other {une valeur du type {type}}}{format, select, default {} any {} other { au format {format}}}',
  'fault.invalid-date':
    '{kind, select, instant {«\u202F{found}\u202F» n’est pas un moment\u202F; écrivez-le sous la forme 2024-03-01T06:40Z ou 2024-03-01T08:40+02:00} other {«\u202F{found}\u202F» n’est pas une date\u202F; écrivez {readings, select, 1 {{first}} 2 {{first} ou {second}} other {2024-12-31, 2024-12 ou 2024}}}}',
  'fault.constraint-error':
    '{constraint, select, required {une valeur est exigée ici} minLength {«\u202F{found}\u202F» est plus court que {expected}} maxLength {«\u202F{found}\u202F» est plus long que {expected}} minimum {«\u202F{found}\u202F» est inférieur à {expected}} maximum {«\u202F{found}\u202F» est supérieur à {expected}} exclusiveMinimum {«\u202F{found}\u202F» n’est pas supérieur à {expected}} exclusiveMaximum {«\u202F{found}\u202F» n’est pas inférieur à {expected}} pattern {«\u202F{found}\u202F» n’est pas de la forme {expected}} jsonSchema {«\u202F{found}\u202F» n’est pas conforme à son schéma JSON} cost {«\u202F{found}\u202F» n’a pas été comparé à {expected}\u202F: sur autant de cellules, cela prend trop de temps\u202F; écrivez une règle plus simple} other {«\u202F{found}\u202F» n’est aucune des valeurs admises ici{near, select, yes {\u202F; vouliez-vous écrire «\u202F{suggestion}\u202F»\u202F?} other {\u202F: {expected}}}}}',
  'fault.unique-error':
    '«\u202F{found}\u202F» figure déjà à la ligne {line, number, ::group-off} de {file}, et {fields} doit être unique',
  'fault.primary-key':
    '{why, select, missing {la ligne est identifiée par {fields}, et aucun de ces champs ne peut donc être vide} other {la ligne {line, number, ::group-off} de {file} a déjà la même clé {fields}\u202F: «\u202F{found}\u202F»}}',
  'fault.foreign-key':
    'le tableau {resource} n’a aucune ligne où {fields} soit «\u202F{found}\u202F»{near, select, yes {\u202F; vouliez-vous écrire «\u202F{suggestion}\u202F»\u202F?} other {}}',
  'fault.x-invalid-id':
    '«\u202F{found}\u202F» ne peut pas être un identifiant, qui se compose de lettres, de chiffres, de points, de tirets bas et de traits d’union{near, select, yes {\u202F; écrivez {suggestion}} other {}}',
  'fault.x-invalid-value':
    '{why, select, empty_item {l’élément {position} de la liste est vide\u202F; retirez le second point-virgule} other {«\u202F{found}\u202F» n’est pas un nombre entier de {least} à {most}}}',
  'fault.x-invalid-choice':
    '«\u202F{found}\u202F» n’est pas un des mots de cette colonne{near, select, yes {\u202F; vouliez-vous écrire «\u202F{suggestion}\u202F»\u202F?} other {\u202F; ce sont\u202F: {choices}}}',
  'fault.x-invalid-link':
    '«\u202F{found}\u202F» n’est ni une adresse qui puisse être suivie ({allowed}), ni la cote d’un document\u202F; une cote n’a pas de deux-points après son premier mot',
  'fault.x-required': 'une ligne de {register} a besoin d’une valeur ici',
  'fault.x-formula':
    'un tableur exécuterait «\u202F{found}\u202F» comme une formule\u202F; commencez la cellule par un autre caractère',
  'fault.x-unsafe-character':
    'le texte contient {found}, un caractère invisible, ou qui change l’ordre des autres\u202F; retirez-le',
  'fault.x-unbalanced-direction':
    'le texte ouvre ou ferme un sens d’écriture ({found}) sans son pendant\u202F; ajoutez le pendant ou retirez le signe',
  'fault.x-mixed-scripts':
    'le mot «\u202F{found}\u202F» mêle des lettres semblables de plusieurs écritures\u202F; écrivez-le dans une seule',
  'fault.x-mixed-scripts-in-prose':
    'le mot «\u202F{found}\u202F» mêle des lettres de plusieurs écritures\u202F; est-ce voulu\u202F?',
  'fault.x-not-normalised':
    '«\u202F{found}\u202F» a des lettres et des signes séparés là où un seul caractère les réunit\u202F; enregistrez le texte sous la forme NFC',
  // Laws between records
  'fault.x-duplicate-id':
    '«\u202F{found}\u202F» est déjà l’identifiant d’une autre fiche ({file}:{line}). Un identifiant est unique dans tous les tableaux, quelle que soit la casse\u202F: donnez à cette ligne un identifiant qui lui soit propre',
  'fault.x-reused-id':
    '«\u202F{found}\u202F» était l’identifiant d’une fiche retirée. Un identifiant n’est jamais réutilisé\u202F: donnez-en un nouveau à cette ligne',
  'fault.x-unknown-reference':
    '«\u202F{found}\u202F» n’est l’identifiant d’aucune fiche{wanted, select, any {} other { de {wanted}}}{near, select, yes {\u202F; vouliez-vous écrire «\u202F{suggestion}\u202F»\u202F?} other {\u202F; écrivez l’identifiant tel qu’il figure dans le tableau, ou ajoutez la fiche}}',
  'fault.x-wrong-register':
    '«\u202F{found}\u202F» est une fiche de {register}, alors que cette colonne renvoie à {wanted}',
  'fault.x-dates-out-of-order':
    '{found} est antérieur à {earlier} ({date})\u202F; l’une des deux dates est inexacte',
  'fault.x-done-without-evidence':
    'le statut déclaré est {status}, mais rien ne l’établit\u202F; indiquez un document ou une adresse à titre de preuve',
  'fault.x-done-without-date':
    'le statut déclaré est {status}, mais sans date\u202F; indiquez la date',
  'fault.x-verified-without-finding':
    'l’enseignement est dit validé, mais ne cite aucune constatation qui l’établisse\u202F; indiquez l’identifiant de la constatation, ou un état antérieur',
  'fault.x-lesson-state':
    'l’état «\u202F{found}\u202F» va plus loin que les fiches liées, qui n’établissent au plus que «\u202F{furthest}\u202F»\u202F; liez les points de suivi et la constatation, ou indiquez cet état',
  'fault.x-contested-without-note':
    'le statut est contesté, mais rien ne dit ce qui est contesté ni par qui\u202F; indiquez-le ici',
  'fault.x-superseded-without-successor':
    'la fiche est dite remplacée, sans que rien n’indique par quoi\u202F; indiquez l’identifiant de ce qui la remplace',
  'fault.x-contradicting-flags':
    '«\u202F{found}\u202F» contredit {other}\u202F; l’un des deux est inexact',
  'fault.x-circular':
    'cet enchaînement revient à son point de départ\u202F: {chain}\u202F; retirez l’un des liens',
  'fault.x-unknown-figure':
    '«\u202F{found}\u202F» n’est pas connu de <{component}>\u202F; écrivez l’une des valeurs suivantes\u202F: {allowed}{near, select, yes {. Vouliez-vous écrire «\u202F{suggestion}\u202F»\u202F?} other {}}',
  // Lessons and reports
  'fault.x-front-matter':
    '{kind, select, missing {le fichier ne commence pas par un en-tête\u202F; écrivez une ligne de trois traits d’union, les clés avec leurs valeurs, puis de nouveau trois traits d’union} unclosed {l’en-tête n’a pas de fin\u202F; écrivez une ligne de trois traits d’union après la dernière clé} spaces {une espace suit les trois traits d’union\u202F; retirez-la} anchor {«\u202F{found}\u202F» est une ancre YAML, qui n’est pas lue ici\u202F; mettez la valeur entre guillemets si elle est du texte} alias {«\u202F{found}\u202F» est un alias YAML, qui n’est pas lu ici\u202F; mettez la valeur entre guillemets si elle est du texte} tag {«\u202F{found}\u202F» est une étiquette YAML, qui n’est pas lue ici\u202F; mettez la valeur entre guillemets si elle est du texte} directive {«\u202F{found}\u202F» est une directive YAML, qui n’est pas lue ici\u202F; retirez la ligne} document {l’en-tête est un seul document YAML\u202F; retirez la ligne} explicit_key {une clé commence par un point d’interrogation\u202F; écrivez la clé, deux-points, une espace et la valeur} duplicate {la clé {field} est donnée deux fois\u202F; n’en gardez qu’une} colon {une valeur qui contient deux-points doit être entre guillemets, par exemple title: "Un: deux"} quote {une valeur ne peut pas commencer par ce signe\u202F; mettez-la entre guillemets} tab {une tabulation se trouve là où il faut des espaces\u202F; écrivez des espaces} escape {une barre oblique inverse entre guillemets commence une séquence inconnue\u202F; doublez-la, ou employez des apostrophes} unclosed_quote {un texte entre guillemets ne se termine pas ici\u202F; fermez le guillemet, et commencez les lignes suivantes par deux espaces} key {une clé est un simple mot\u202F; écrivez la clé, deux-points, une espace et la valeur} slug {la clé slug n’est pas lue, car elle pourrait prendre la page d’une autre fiche\u202F; le nom du fichier est l’adresse} reserved {«\u202F{found}\u202F» ne peut pas être une clé} merge {des clés ne peuvent pas être reprises d’ailleurs\u202F; écrivez-les} nested {une valeur est un texte ou une liste de textes\u202F; n’écrivez pas d’autres niveaux} not_keys {l’en-tête est une liste de clés avec leurs valeurs\u202F; écrivez pour chacune la clé, deux-points, une espace et la valeur} list {«\u202F{found}\u202F» est une liste, et cette clé prend une seule valeur} separator {«\u202F{found}\u202F» contient un point-virgule, qui sépare les éléments d’une liste\u202F; écrivez deux éléments} language {«\u202F{found}\u202F» n’est pas une étiquette de langue\u202F; écrivez par exemple en, fr ou pt-BR} other {l’en-tête ne peut pas être lu à partir d’ici\u202F; regardez cet endroit et ce qui le précède}}',
  'fault.x-mdx-syntax':
    "{kind, select, end {ce qui commence ici par «\u202F{found}\u202F» n’a pas de fin\u202F; fermez-le, ou écrivez \\'{' ou \\< là où le signe est voulu} tag {la balise «\u202F{found}\u202F» n’est pas fermée là où elle a été ouverte\u202F; fermez-la dans le même paragraphe ou la même liste, ou terminez-la par />} lazy {une ligne de ce qui commence ici sort de la citation ou de la liste qui le contient\u202F; commencez chaque ligne par sa marque} character {«\u202F{found}\u202F» n’est pas écrit comme un composant\u202F; écrivez \\< ou \\'{' là où le signe est voulu} other {le texte ne peut pas être lu comme MDX\u202F; cherchez les balises et les accolades qui ne sont pas fermées}}",
  'fault.x-mdx-code':
    "{kind, select, import {une ligne commence ici par le mot «\u202Fimport\u202F», qui est du code en MDX\u202F; commencez le paragraphe par un autre mot ou par une majuscule} export {une ligne commence ici par le mot «\u202Fexport\u202F», qui est du code en MDX\u202F; commencez le paragraphe par un autre mot ou par une majuscule} spread {des attributs sont étalés ici ({found})\u202F; écrivez chaque attribut, avec sa valeur entre guillemets} attribute {l’attribut est donné par du code ({found})\u202F; écrivez sa valeur entre guillemets, par exemple name=\"value\"} code {du code qui contient une accolade ou le signe «\u202F<\u202F» doit être nettement détaché\u202F: un passage sur une seule ligne d’un paragraphe sans autre accent grave, ou un bloc délimité au bord de la page avec des lignes vides autour} brace {une accolade nue commence du code en MDX\u202F; écrivez \\'{' pour une accolade voulue} other {«\u202F{found}\u202F» entre accolades est du code, et un enseignement n’en contient pas\u202F; écrivez \\'{' et \\'}' pour des accolades voulues}}",
  'fault.x-mdx-html':
    "{kind, select, fragment {une balise vide se trouve ici\u202F; retirez-la} comment {ceci est un commentaire ou une déclaration HTML\u202F; écrivez '{/* … */}' pour une note à la rédaction, ou retirez-le} autolink {une adresse est entre chevrons\u202F; écrivez-la sous la forme [texte](adresse), ou telle quelle} pointed {l’adresse d’un lien est entre chevrons\u202F; écrivez-la sans eux, avec %20 pour une espace} less_than {le signe «\u202F<\u202F» nu commence une balise en MDX\u202F; écrivez \\< ou &lt; là où il est voulu} other {«\u202F{found}\u202F» est du HTML, que les enseignements ne contiennent pas\u202F; employez Markdown, et écrivez \\< ou &lt; pour un signe «\u202F<\u202F» voulu}}",
  'fault.x-mdx-component':
    '{kind, select, inline {<{found}> est un bloc\u202F: placez-le sur des lignes à part, avec des lignes vides autour} children {<{found}> ne peut pas contenir ce qui se trouve entre ses balises\u202F; fermez-le par /> et placez le texte au-dehors} other {«\u202F{found}\u202F» n’est pas un composant qu’un enseignement puisse employer\u202F; les composants sont\u202F: {known}}}',
  'fault.x-mdx-attribute':
    '{kind, select, missing {<{component}> a besoin de l’attribut {attribute}} repeated {l’attribut {attribute} de <{component}> est donné deux fois\u202F; n’en gardez qu’un} value {l’attribut {attribute} de <{component}> a besoin d’une valeur entre guillemets, par exemple {attribute}="value"} character {la valeur de {attribute} ne peut contenir ni accolade, ni chevron, ni accent grave, ni barre oblique inverse, ni saut de ligne} unknown {<{component}> n’a pas d’attribut {attribute}\u202F; il a\u202F: {known}} other {l’attribut {attribute} de <{component}> ne peut pas être lu}}',
  'fault.x-mdx-link':
    '{kind, select, empty {le lien ne mène nulle part\u202F; indiquez son adresse} http {«\u202F{found}\u202F» n’est pas chiffré\u202F; écrivez l’adresse avec https://} other_origin {«\u202F{found}\u202F» mène à un autre site sans le dire, ou n’est pas écrit en entier\u202F; écrivez toute l’adresse avec https:// et sans nom avant @} backslash {«\u202F{found}\u202F» contient une barre oblique inverse\u202F; écrivez / à la place} hidden {l’adresse contient un caractère invisible\u202F; écrivez-la de nouveau} reference {«\u202F{found}\u202F» contient une référence de caractère au début de l’adresse\u202F; écrivez le caractère lui-même} other {«\u202F{found}\u202F» ne peut pas être suivi d’ici\u202F; un lien peut commencer par https:, mailto:, tel:, / ou #, ou être relatif}}',
  'fault.x-mdx-image':
    '{kind, select, empty {l’image n’a pas d’adresse\u202F; indiquez le nom de son fichier} remote {«\u202F{found}\u202F» se trouve sur un autre site\u202F; placez l’image à côté de l’enseignement et indiquez le nom de son fichier} outside {«\u202F{found}\u202F» ne se trouve pas à côté de l’enseignement\u202F; placez l’image dans le dossier de l’enseignement, sans .., sans / au début et sans rien après l’extension} vector {«\u202F{found}\u202F» est un dessin qui peut contenir du code\u202F; enregistrez-le en PNG ou en WebP} format {«\u202F{found}\u202F» n’est pas une image qui puisse être affichée\u202F; enregistrez-la en PNG, JPEG, WebP, AVIF ou GIF, avec l’extension de son format} broken {«\u202F{found}\u202F» ne peut pas être lue jusqu’au bout\u202F; enregistrez-la de nouveau} large {«\u202F{found}\u202F» compte plus de 40 millions de pixels\u202F; réduisez-la} http {«\u202F{found}\u202F» se trouve sur un autre site\u202F; placez l’image à côté de l’enseignement et indiquez le nom de son fichier} other_origin {«\u202F{found}\u202F» se trouve sur un autre site\u202F; placez l’image à côté de l’enseignement et indiquez le nom de son fichier} other {«\u202F{found}\u202F» n’est pas l’adresse d’une image\u202F; placez l’image à côté de l’enseignement et indiquez le nom de son fichier}}',
  'fault.x-mdx-size':
    '{cap, select, file {le fichier compte {reached, number} octets, plus que les {most, number} qui peuvent être lus\u202F; divisez-le} lines {le fichier compte {reached, number} lignes, plus que les {most, number} qui peuvent être lues\u202F; divisez-le} line {la ligne compte {reached, number} caractères, plus que les {most, number} qui peuvent être lus\u202F; coupez-la} paragraph {jusqu’ici le paragraphe compte {reached, number} caractères, plus que les {most, number} qui peuvent être lus\u202F; divisez-le par des lignes vides} nesting {des listes, citations, composants ou mises en relief sont emboîtés ici sur {reached, number} niveaux, plus que {most, number}} columns {le tableau a {reached, number} colonnes, plus que {most, number}} rows {le tableau a plus de {most, number} lignes\u202F; placez-le dans un fichier CSV et décrivez-le dans le paquet de données} cells {les tableaux du fichier ont plus de {most, number} cellules\u202F; placez-les dans des fichiers CSV et décrivez-les dans le paquet de données} frontMatter {l’en-tête compte {reached, number} caractères, plus que les {most, number} qui peuvent être lus\u202F; déplacez du texte dans le corps} marks {il y a plus de {most, number} signes tels que * _ ~ [ ] sans ligne vide entre eux\u202F; divisez le bloc par des lignes vides} references {le fichier contient {reached, number} fois le signe &, plus que {most, number}\u202F; écrivez des caractères au lieu de références} other {le fichier compte {reached, number} marques de Markdown, plus que {most, number}\u202F; divisez-le}}',
  'fault.x-missing-section':
    '{why, select, empty {la section «\u202F{section}\u202F» est vide\u202F; écrivez ce que l’on sait, ou que l’on ne sait encore rien} order {la section qui correspond à «\u202F{section}\u202F» manque\u202F: un enseignement a quatre titres de deuxième niveau, et celle-ci porterait le numéro {number}} other {la section «\u202F{section}\u202F» manque\u202F; ajoutez-la comme titre de deuxième niveau (## {section})}}',
  // What may not be published
  'fault.x-tlp':
    'ce passage porte une étiquette du protocole TLP (Traffic Light Protocol) autre que TLP:CLEAR, et ce qui est dans un dépôt public est déjà public. Retirez le texte (de l’historique aussi), demandez à son détenteur une version portant TLP:CLEAR, ou déclarez la lacune avec un motif dans la colonne release\u202F; si les mots ne font que mentionner le protocole, le descripteur peut exempter la cellule en donnant un motif',
  'fault.x-classification':
    '{kind, select, word {ce passage contient un mot que le registre lui-même refuse. Retirez-le, ou exemptez la cellule dans le descripteur en donnant un motif} other {ce passage porte une mention de protection, et ce qui est dans un dépôt public est déjà public. Retirez le texte (de l’historique aussi), demandez à son détenteur une version qui puisse être publiée, ou déclarez la lacune avec un motif dans la colonne release\u202F; si les mots ne sont pas une mention, le descripteur peut exempter la cellule en donnant un motif}}',
  'fault.x-personal-data':
    '{kind, select, email {ce passage contient l’adresse électronique d’une personne\u202F; nommez plutôt le service, ou employez une adresse du service lui-même (par exemple info@ ou secretariat@)} telephone {ce passage contient un numéro de téléphone\u202F; nommez plutôt le service, ou exemptez la cellule dans le descripteur en donnant un motif} identity {ce passage contient le numéro d’une pièce d’identité\u202F; retirez-le, et de l’historique aussi} image {cette image porte des données en plus de ce qu’elle montre, par exemple où, quand et par qui elle a été prise\u202F; enregistrez-la de nouveau sans elles} other {ce passage désigne une personne\u202F; retirez-le}}',
  'fault.x-account-number':
    '{kind, select, card {ce passage contient le numéro d’une carte de paiement\u202F; retirez-le, et de l’historique aussi} other {ce passage contient le numéro d’un compte bancaire\u202F; retirez-le, et de l’historique aussi}}',
  'fault.x-coordinates':
    'ce passage situe un lieu plus finement que le registre ne l’autorise ({decimals, plural, =0 {degrés entiers} one {# décimale de degré} other {# décimales de degré}})\u202F; arrondissez',
  'fault.x-secret':
    'ce passage contient une clé, un jeton ou un mot de passe\u202F; révoquez-le là où il a été émis, puis retirez-le, et de l’historique aussi',
  // History
  'fault.x-withheld':
    'ce passage cite une valeur antérieure que le registre ne montre plus ({reason})\u202F; retirez-la d’ici. Une modification inscrite n’a pas à nommer une valeur qui ne peut être montrée\u202F: laissez sa cellule vide. Si le texte veut dire autre chose, le descripteur peut exempter la cellule en en donnant le motif',
  'fault.x-amendment-missing':
    '{kind, select, withdrawn {{field, select, id {la fiche {record} a été retirée} other {{field} de {record}, «\u202F{from}\u202F», a été retiré}}} id {l’identifiant de {record} était auparavant «\u202F{from}\u202F»} removed {{field} a été retiré\u202F; «\u202F{from}\u202F» était publié} other {{field} a été publié comme «\u202F{from}\u202F» et est maintenant «\u202F{to}\u202F»}}, et aucune modification inscrite ne dit pourquoi\u202F; ajoutez cette ligne au tableau des modifications et remplissez le motif, le fondement et la date\u202F: {row}',
  'fault.x-shallow-history':
    '{why, select, partial {cette copie du dépôt omet des fichiers de versions antérieures, et l’historique du registre n’est donc pas entier\u202F; clonez-le de nouveau sans --filter, ou construisez sans historique (HISTORY=off)} other {cette copie du dépôt s’arrête avant son premier commit, et l’historique du registre n’est donc pas entier\u202F; récupérez le reste par la commande git fetch --unshallow, ou construisez sans historique (HISTORY=off)}}',
  'fault.x-no-history':
    '{why, select, no_git {git n’est pas installé ici, et l’historique du registre ne peut donc pas être lu\u202F; installez-le} no_commits {le dépôt n’a pas encore de commit, et le registre n’a donc pas d’historique\u202F; créez-en un} untracked {aucun commit du dépôt ne contient ce registre, qui n’a donc pas d’historique\u202F; ajoutez-le à un commit} unknown_commit {«\u202F{base}\u202F» n’est ni un commit, ni une branche, ni une étiquette de ce dépôt\u202F; récupérez-le, ou nommez une autre base} unreadable {git ne peut pas lire ses propres objets ici\u202F; contrôlez le dépôt par la commande git fsck} other {le registre ne se trouve pas dans un dépôt git, et son historique ne peut donc pas être lu\u202F; placez-le sous git}}{why, select, unknown_commit {} other {, ou construisez sans historique (HISTORY=off)}}',
  'fault.more':
    '{more, plural, one {Un autre défaut de ce type dans ce fichier n’est pas énuméré.} other {# autres défauts de ce type dans ce fichier ne sont pas énumérés.}}',
} as const;
