/** The frame, and pages that are not a record's. */
export const pages = {
  'site.skip': 'Aller au contenu',
  'site.demonstration': 'Démonstration\u202F: tout le contenu de ce registre est inventé.',
  'site.search': 'Rechercher',
  'site.searchLabel': 'Rechercher dans le registre',
  'site.languages': 'Langues',
  'site.sections': 'Rubriques',
  'site.asOf': 'Situation au {date}',
  'site.untranslated': 'Les textes de ce registre sont en {language}.',
  'site.inLanguage': 'en {language}',
  'site.version': 'Version {hash} du {date}',
  'site.licence': 'Registre\u202F: {licence}',
  'site.more': 'Autres pages',
  'site.notTranslatedPage': 'Cette page n’est pas encore traduite.',
  'nav.measures': 'Mesures',
  'nav.assessments': 'Évaluations',
  'nav.milestones': 'Jalons',
  'nav.actions': 'Points de suivi',
  'nav.lessons': 'Enseignements',
  'nav.findings': 'Vérification',
  'nav.reports': 'Rapports',
  'nav.data': 'Données',
  'nav.home': 'Accueil',
  'nav.method': 'Méthode',
  'nav.about': 'À propos',
  'nav.glossary': 'Glossaire',
  'nav.contribute': 'Contribuer',
  'nav.changes': 'Changements',
  'nav.corrections': 'Rectifications',
  'nav.calendar': 'Calendrier',
  'nav.check': 'Contrôler un fichier',

  'home.measures':
    '{count, plural, =0 {Aucune mesure} one {# mesure} other {# mesures}} sur {all, number} {count, plural, =0 {n’est} one {est} other {sont}} en vigueur au {date}{review, plural, =0 {} one {\u202F; un réexamen est en retard} other {\u202F; # réexamens sont en retard}}.',
  'home.actions':
    'Parmi les points de suivi convenus, {completed} sont déclarés achevés et {overdue, plural, =0 {aucun n’est} one {# est} other {# sont}} en retard\u202F; parmi ceux qui sont achevés, {verified, plural, =0 {aucun n’est vérifié} one {# est vérifié} other {# sont vérifiés}} et, pour {contradicted, number}, la constatation des observateurs est différente.',
  'home.actionsWithoutStatus':
    '{count, plural, one {# point de suivi figure} other {# points de suivi figurent}} sur les listes publiées, sans statut déclaré\u202F; {coming, plural, =0 {aucune échéance n’est postérieure} one {# échéance est postérieure} other {# échéances sont postérieures}} au {date}.',
  'home.milestones':
    'Parmi les jalons, {met} sont atteints, dont {late, number} après la date convenue à l’origine\u202F; {overdue, plural, =0 {aucun n’est} one {# est} other {# sont}} en retard.',
  'home.newlyVerified': 'Nouvellement vérifié',
  'home.newlyVerifiedNone':
    'Aucune constatation n’a été rapportée au cours {days, plural, one {du dernier jour} other {des # derniers jours}}.',
  'home.wasDue': 'échéance passée\u202F: {date}{owner, select, none {} other {, {owner}}}',
  'home.coming': 'Les trois prochains mois',
  'home.comingNone':
    'Aucune échéance, aucun réexamen ni aucune réunion ne sont inscrits pour les trois prochains mois.',
  'home.latestAssessment': 'Dernière évaluation\u202F: {title}',
  'home.latestLessons': 'Derniers enseignements',
  'home.holdings': 'Ce que contient le registre',
  'home.searchHint':
    'Un mot, une expression entre guillemets, un identifiant ou la cote d’un document',
  'home.standing': 'Où en est le processus',
  'home.all': 'Tout',
  'home.more': 'et {count, plural, one {# autre} other {# autres}}',

  'record.facts': 'Données essentielles',
  'record.texts': 'Texte',
  'record.warnings': 'Ce qui prête au doute dans cette ligne',
  'record.cite': 'Citer cette page',
  'record.takeAway': 'Télécharger',
  'record.json': 'Cette fiche en JSON',
  'record.correct': 'Proposer une rectification',
  'record.edit': 'Voir la ligne dans le dépôt',
  'record.history': 'Historique',
  'record.gap': 'Le contenu de cette ligne n’est pas publié. Motif\u202F: {reason}.',
  'record.citation':
    '{title}. {kind} {id}, {site}{version, select, none {} other {, version du {date} ({version})}}. {address}',
  'record.translated': 'Autres langues',
  'record.standing': 'Traduction\u202F: {standing}.',

  'list.filters': 'Par statut',
  'list.page': 'Page {page, number} sur {pages, number}',
  'list.pages': 'Pages',
  'list.previous': 'Page précédente',
  'list.next': 'Page suivante',
  'list.search': 'Rechercher parmi ces fiches avec des filtres',
  'list.download': 'Télécharger le tableau (CSV)',
  'list.pageTitle': '{title}, page {page, number}',
  'table.scroll': 'Tableau\u202F: {title}',
  'table.nothing': 'néant',

  'data.title': 'Données',
  'data.intro':
    'Chaque tableau du registre tel qu’il est, avec sa description, sa licence, ses sources et le sens de ses colonnes. Tout peut être téléchargé et utilisé selon les termes de la licence.',
  'data.descriptor': 'Descripteur de tous les tableaux (Data Package)',
  'data.rows': '{count, plural, one {# ligne} other {# lignes}}',
  'data.table': 'Tableau',
  'data.register': 'Rubrique',
  'data.rowCount': 'Lignes',
  'data.licence': 'Licence',
  'data.sources': 'Sources',
  'data.files': 'Fichiers',
  'data.columns': 'Colonnes',
  'data.column': 'Colonne',
  'data.type': 'Type',
  'data.meaning': 'Sens',
  'data.constraints': 'Règles',
  'data.searched': 'Accessible par la recherche',
  'data.searchedRows':
    '{shown, plural, one {la première ligne} other {les # premières lignes}}, une à une',
  'data.filled': 'Cellules remplies',
  'data.preview':
    '{shown, plural, one {La première ligne} other {Les # premières lignes}} sur {count, number}',
  'data.quality': 'Rapport de qualité',
  'data.qualityNone': 'Rien de douteux n’a été relevé dans ce tableau.',
  'data.qualitySome':
    '{count, plural, one {# point douteux a été relevé. Il est présenté tel quel.} other {# points douteux ont été relevés. Ils sont présentés tels quels.}}',
  'data.qualityFirst':
    '{shown, plural, one {Le premier} other {Les # premiers}} sur {count, number}\u202F:',
  'data.csv': 'CSV',
  'data.json': 'JSON',
  'data.bytes': '{size} ko',
  'data.none': 'Ce registre ne contient aucun tableau.',
  'data.feeds': 'alimente la rubrique «\u202F{register}\u202F»',
  'data.opaque': 'Cette ressource n’est pas un tableau qui puisse être présenté ici\u202F: {path}',
  'data.safeCsv': 'CSV protégé pour les tableurs',
  'data.safeCsvWhy':
    'Certaines cellules commencent par un signe que les tableurs prennent pour une formule. Le premier fichier les donne telles quelles\u202F; dans le second, ces cellules commencent par une apostrophe.',
  'data.required': 'à remplir obligatoirement',
  'data.unique': 'sans doublon',
  'data.key': 'clé',
  'data.oneOf': 'une des valeurs suivantes\u202F: {values}',
  'data.pattern': 'selon le motif {pattern}',
  'data.separated': 'valeurs séparées par «\u202F{delimiter}\u202F»',
  'data.minimum': 'au moins {value}',
  'data.maximum': 'au plus {value}',
  'data.refersTo': 'renvoie à {resource}',
  'data.line': 'Ligne',
  'data.found': 'Ce qui a été relevé',

  'glossary.title': 'Glossaire',
  'glossary.intro':
    'La langue commune du processus\u202F: {count, plural, one {# terme} other {# termes}}.',
  'glossary.none': 'Ce registre ne contient aucun terme.',
  'glossary.letters': 'Lettres',

  'about.title': 'À propos de ce registre',
  'about.demonstration': 'Une démonstration',
  'about.repository':
    'Le registre et tous les changements qui y ont jamais été apportés sont conservés dans un dépôt public\u202F:',
  'about.people': 'Qui tient le registre',
  'about.licences': 'Licences',
  'about.sources': 'Sources',
  'about.engine':
    'Ce site est produit par Waymark, un programme que chacun peut lire, exécuter et contrôler. Il n’emploie aucun témoin de connexion, n’enregistre rien sur votre appareil et n’interroge aucun autre serveur.',
  'about.verify': 'Vérifier que rien n’a été modifié',
  'about.verifyText':
    'Une liste, le manifeste, donne pour chaque fichier de ce site sa somme SHA-256, la révision du registre dont le site est issu, et la somme du manifeste précédent. Chacun peut y confronter une page enregistrée, ou une copie du site entier, avec des outils courants.',
  'about.verifyHow':
    'Enregistrez les deux fichiers à côté de la page, telle qu’elle a été envoyée, puis exécutez\u202F:',
  'about.edition': 'Cette édition',
  'about.editionText': 'Les chiffres sont calculés selon la situation au {date}.',
  'about.editionCommit': 'Elle présente l’état du registre au commit {hash}.',
  'about.editionNoCommit':
    'Le registre n’est pas ici sous gestion de versions\u202F: aucune version ne peut être nommée.',
  'about.contributors': '{name}\u202F: {roles}',
  'about.engineLicence': 'Programme\u202F: licence MIT.',

  'method.title': 'Méthode',
  'method.intro':
    'Chaque chiffre de ce site est calculé à partir des lignes du registre selon les règles ci-dessous, à une seule et même date de référence\u202F: {date}. Aucun n’est saisi à la main.',
  'method.definition': 'Définition',
  'method.formula': 'Formule',
  'method.base': 'Base',
  'method.here': 'Dans ce registre',
  'method.share': 'Proportions et bases réduites',
  'method.share.definition':
    'Une proportion est donnée comme un nombre rapporté à sa base, par exemple 7 sur 12. Le pourcentage est omis lorsque la base est inférieure à 6, et signalé comme reposant sur une base réduite lorsqu’elle est inférieure à 10.',
  'method.share.formula': 'nombre ÷ base × 100, arrondi à l’entier',
  'method.share.base': 'Indiquée à côté de chaque proportion.',
  'method.overdue': 'En retard',
  'method.overdue.definition':
    'Se dit d’un point de suivi ou d’un jalon dont l’échéance est antérieure à la date de référence et qui n’est déclaré ni achevé (atteint), ni abandonné (annulé), ni remplacé. Une ligne sans échéance datée, ou sans statut, n’est jamais dite en retard ni achevée. Un mois ou une année sont passés lorsque leur dernier jour l’est.',
  'method.overdue.formula': 'échéance < date de référence',
  'method.overdue.base': 'Lignes qui ont un statut et une échéance datée.',
  'edition.since':
    'L’édition précédente est le registre tel qu’il était le {date}{meeting, select, none {} other {, à la veille de «\u202F{meeting}\u202F»}}.',
  'edition.method': 'Mode de calcul',
  'edition.rows': 'Voir lesquels',
  'edition.fresh': 'Nouvellement en retard',
  'edition.freshNone': 'Aucun retard n’est apparu depuis.',
  'edition.cleared': 'Ce qui n’est plus en retard',
  'edition.clearedNone': 'Tout ce qui était alors en retard l’est encore.',
  'edition.clearedAs': 'N’est plus en retard\u202F: {how}',
  'edition.column': 'Depuis l’édition précédente',
  'edition.dueThen': 'Échéance à cette date',
  'edition.counts':
    'Depuis l’édition précédente\u202F: {fresh, plural, =0 {aucun nouveau retard} one {# nouveau retard} many {# de nouveaux retards} other {# nouveaux retards}}, {cleared, plural, =0 {aucun retard levé} one {# retard levé} many {# de retards levés} other {# retards levés}}.',
  'edition.how':
    '{how, select, done {statut déclaré\u202F: {status}{date, select, none {} other {, {date}}}} moved {reporté au {date}} dropped {{status}} superseded {{status}} withdrawn {retiré du registre} other {son échéance ou son statut a été retiré}}',
  'method.edition': 'Ce qui est nouvellement en retard, et ce qui ne l’est plus',
  'method.edition.definition':
    'Chaque réunion donne une édition des listes. L’édition précédente est le registre tel qu’il était à la veille de la réunion la plus récente avant la date de référence, ou soixante jours avant celle-ci si aucune réunion n’est datée. Est nouvellement en retard ce qui est en retard aujourd’hui et ne l’était pas alors\u202F; n’est plus en retard ce qui l’était alors et ne l’est plus, avec l’indication de ce qu’il en est advenu\u202F: déclaré achevé, reporté, abandonné, remplacé ou retiré. Ce qui était alors en retard se lit dans la version du registre à cette date\u202F; si l’historique commence plus tard, dans les dates des lignes et de leurs modifications.',
  'method.edition.formula':
    'en retard aujourd’hui et non alors\u202F; en retard alors et non aujourd’hui',
  'method.edition.base': 'Lignes qui ont un statut et une échéance datée.',
  'method.moved': 'Report et décalage',
  'method.moved.definition':
    'Une date a été reportée lorsque l’échéance diffère de celle qui a été convenue à l’origine\u202F: celle de la colonne de l’échéance initiale ou, à défaut, la première valeur publiée. Le décalage est le nombre de jours de l’échéance initiale au jour de l’achèvement\u202F; pour ce qui est en retard, jusqu’à la date de référence, car une date laissée en place n’est pas une date tenue\u202F; sinon jusqu’à l’échéance actuelle. Les reports se comptent dans l’historique de la ligne, et dans les modifications inscrites qui le précèdent ou font état de plusieurs reports à la fois.',
  'method.moved.formula': 'échéance − échéance initiale, en jours',
  'method.moved.base':
    'Ici, les points de suivi qui ont une échéance\u202F; le rapport «\u202FReports d’échéance\u202F» compte les points de suivi et les jalons.',
  'method.followThrough': 'Suite donnée',
  'method.followThrough.definition':
    'Ce qu’il est advenu d’une liste publiée de points de suivi. «\u202FDans les délais\u202F» signifie\u202F: achevé au plus tard à la date convenue à l’origine.',
  'method.followThrough.formula': 'achevés ÷ (convenus − abandonnés − remplacés)',
  'method.followThrough.base':
    'Points de suivi dont un statut est déclaré, déduction faite de ceux qui ont été abandonnés ou remplacés.',
  'method.verified': 'Déclaré et vérifié',
  'method.verified.definition':
    'Deux choses, de deux sources et à deux dates, toujours présentées séparément. Le statut déclaré est ce que dit le responsable. Le statut vérifié est le résultat de la constatation la plus récente d’un observateur indépendant. «\u202FConstatation différente\u202F» signifie\u202F: déclaré achevé, mais la constatation la plus récente ne le confirme pas, ou juge l’avancement tout au plus limité.',
  'method.verified.formula': 'vérifiés ÷ déclarés achevés',
  'method.verified.base':
    'Ici, les points de suivi déclarés achevés\u202F; le rapport sur la vérification compte les points de suivi et les jalons.',
  'method.risk': 'Risque, capacité et écart',
  'method.risk.definition':
    'Chaque point de vue évalue la probabilité, les conséquences, la surveillance, la préparation et les moyens, de 1 à 5. Les chiffres sont calculés pour chaque point de vue, puis leur moyenne est établie sur les points de vue exprimés\u202F; la dispersion entre eux est indiquée.',
  'method.risk.formula':
    'risque = probabilité × conséquences\u202F; capacité = (surveillance + préparation + moyens) ÷ 3\u202F; écart = risque × (5 − capacité) ÷ 4',
  'method.risk.base':
    'Points de vue qui ont coté toutes les dimensions en cause. La dispersion du risque en suppose au moins deux.',
  'method.status': 'Statut d’une mesure',
  'method.status.definition':
    'Une mesure dont la date d’expiration est passée est présentée comme expirée, et une mesure dont la date de réexamen est passée comme ayant un réexamen en retard, quel que soit le statut inscrit dans sa ligne.',
  'method.status.formula':
    'expiration < date de référence\u202F; échéance du réexamen < date de référence',
  'method.status.base': 'Mesures convenues, en vigueur ou suspendues.',
  'method.warning': 'Alerte rapide',
  'method.warning.definition':
    'Nombre de minutes entre l’émission d’une alerte et l’accusé de réception de chaque destinataire, en médiane et au 90e centile, et proportion d’alertes avérées.',
  'method.warning.formula': 'centiles par interpolation linéaire (type 7)',
  'method.warning.base':
    'Accusés de réception dont les deux heures sont connues\u202F; alertes jugées avérées ou fausses.',
  'method.warning.here':
    '{alerts, plural, one {# alerte} other {# alertes}}, {acknowledged, plural, one {# accusé} other {# accusés}} de réception\u202F: médiane de {median, plural, one {# minute} other {# minutes}}, 90e centile de {percentile, plural, one {# minute} other {# minutes}}\u202F; alertes avérées\u202F: {genuine}.',
  'method.regularity': 'Régularité',
  'method.regularity.definition':
    'Les évaluations par rapport à la date prévue, et les réunions d’une instance par rapport à leur intervalle.',
  'method.regularity.formula':
    'publication − date prévue, en jours\u202F; réunions tenues rapportées à 1 + mois écoulés depuis la première ÷ intervalle',
  'method.regularity.base':
    'Évaluations qui ont une date prévue\u202F; instances qui ont un intervalle.',
  'method.lesson': 'Quand un enseignement est acquis',
  'method.lesson.definition':
    'Un enseignement n’est acquis que lorsqu’une action corrective a été exécutée et qu’une constatation montre qu’elle produit son effet. Sa page présente cet enchaînement.',
  'method.lesson.formula': 'validés ÷ enseignements',
  'method.lesson.base': 'Tous les enseignements.',
  'method.search': 'La pertinence dans la recherche',
  'method.search.definition':
    'L’ordre dans lequel la recherche présente ce qu’elle a trouvé lorsque aucun autre ordre n’est choisi. Rien n’est avancé ni reculé à la main, et rien ne dépend de ceux dont un texte parle.',
  'method.search.formula':
    'somme, pour chaque mot demandé, de : rareté du mot dans le registre × (poids de ses occurrences + poids de la première). Chaque occurrence de plus ajoute moins ; une occurrence dans un titre compte d’autant plus que le titre est court. Des mots demandés l’un après l’autre et qui se suivent dans un texte comptent jusqu’au double. Un autre nom de ce que le mot désigne compte pour moitié. Une mesure compte un quart de plus que ce qui s’y rattache ; les rapports et les pages, qui parlent de tout, un quart de moins.',
  'method.search.base':
    'Tous les textes qui contiennent chaque mot demandé et aucun de ceux qui sont exclus : d’abord ceux dans la langue de la page, puis ceux qui n’existent que dans la langue source. À égalité, l’ordre du registre.',

  'contribute.title': 'Contribuer',
  'contribute.intro':
    'Le registre se modifie par demande de fusion. Personne ne modifie ce site\u202F: une ligne de tableau ou un enseignement est modifié dans le dépôt, contrôlé, lu par le secrétariat, puis publié avec son historique.',
  'contribute.how': 'Comment modifier une ligne',
  'contribute.step1': 'Ouvrir le tableau sur sa page de données et suivre le lien vers le dépôt.',
  'contribute.step2':
    'Modifier la ligne en conservant son identifiant\u202F: un identifiant n’est jamais réutilisé.',
  'contribute.step3':
    'Envoyer la modification. Le contrôle dit en termes simples ce qui est à corriger, et à quelle ligne.',
  'contribute.faults': 'Ce que le contrôle peut signaler',
  'contribute.faultsIntro':
    'Chaque type de défaut a un nom permanent. Une erreur arrête la publication\u202F; un avertissement est publié avec la ligne, dans le rapport de qualité.',
  'contribute.error': 'erreur',
  'contribute.warning': 'avertissement',
  'contribute.noRepository': 'Ce registre n’indique aucun dépôt.',

  'notFound.title': 'Il n’y a pas de page ici',
  'notFound.text':
    'L’adresse est peut-être mal saisie. Une adresse publiée reste valable\u202F; une fiche retirée conserve sa page. Essayez la recherche ou les listes.',
  'pending.changes': 'Changements',
  'pending.corrections': 'Rectifications',
  'corrections.none': 'Aucune rectification n’est inscrite.',
  'corrections.intro':
    'Erreurs reconnues\u202F: ce qui était erroné, ce qui est exact, qui l’a signalé et quand la rectification a été faite.',
  'corrections.feedback': 'Remarques reçues et réponses',
  'calendar.title': 'Calendrier',
  'calendar.intro':
    'Échéances, réexamens, dates d’extinction, évaluations prévues et réunions après le {date}.',
  'calendar.none': 'Rien n’est inscrit après le {date}.',
  'calendar.what': 'Objet',
  'calendar.record': 'Fiche',
  'report.figuresAsOf': 'Date des chiffres de ce rapport\u202F: {date}.',
  'report.figuresLive': 'Les chiffres de ce rapport suivent l’évolution du registre.',
  'prose.footnotes': 'Notes',
  'prose.table': 'Tableau {number, number}',
  'tables.overdue-actions': 'Points de suivi en retard',
  'tables.moved-actions': 'Points de suivi dont la date a été reportée',
  'tables.contradictions': 'Déclaré achevé, constatation différente',
  'tables.coming-reviews': 'Prochains réexamens',
  'tables.lessons': 'Enseignements',
  'tables.empty': 'Il n’y a aucune ligne à présenter.',
  'prose.footnoteBack': 'Retour au texte',
  'prose.onThisPage': 'Sur cette page',
} as const;
