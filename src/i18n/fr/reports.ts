/** Les rapports permanents, la comparaison, l’intégration. */
export const reports = {
  'report.standing': 'Rapports permanents',
  'report.standingIntro':
    'Recalculés à partir du registre à chaque publication ; chaque nombre mène aux lignes qu’il compte.',
  'report.kindOf': 'Rapport permanent',
  'report.asOf': 'Situation au {date}',
  'report.numbers': 'En chiffres',
  'report.method': 'Mode de calcul',
  'report.methodIntro': 'La page de méthode explique chaque chiffre, sa formule et sa base\u202F:',
  'report.download': 'Télécharger',
  'report.downloadCsv': 'Lignes en CSV',
  'report.downloadJson': 'Lignes en JSON',
  'share.record': 'Registre public',
  'report.cite': 'Citer ce rapport',
  'report.citation':
    '«\u202F{title}\u202F», {site}, situation au {date}, version {version}. {address}',
  'report.rowsShown': '[shown] lignes sur [count]',
  'report.rowsOpen': 'Afficher {count, plural, one {# ligne} many {# de lignes} other {# lignes}}',
  'report.rowsAll': 'Afficher toutes les lignes',
  'report.rowsNoScript':
    'Les scripts sont désactivés : un nombre mène donc à toutes les lignes, et non à celles qu’il compte. Le fichier contient les mêmes lignes pour un tableur.',
  'report.rowsCut':
    'Les {shown, number} premières lignes sur {count, number} ; le fichier les contient toutes.',
  'report.all': 'Total',
  'report.result': 'Résultat',
  'report.kind': 'Nature',
  'report.promise': 'Point de suivi ou jalon',
  'report.item': 'Fiche',
  'report.doneOn': 'Déclaré achevé',
  'report.proof': 'Vérification',
  'report.by.forum': 'Par instance',
  'report.by.owner': 'Par responsable',
  'report.by.year': 'Par année',
  'report.by.meeting': 'Par réunion',
  'report.by.participant': 'Par participant',
  'report.by.measure': 'Par mesure',
  'report.by.cycle': 'Par cycle',
  'report.by.theme': 'Par thème',

  'report.followThrough': 'Suite donnée',
  'report.followThrough.finding':
    'Sur {base, plural, one {# point de suivi compté} many {# de points de suivi comptés} other {# points de suivi comptés}}, {completed, plural, =0 {aucun n’est déclaré achevé} one {# est déclaré achevé, dont {onTime, number} dans les délais} many {# sont déclarés achevés, dont {onTime, number} dans les délais} other {# sont déclarés achevés, dont {onTime, number} dans les délais}}\u202F; {overdue, plural, =0 {aucun n’est} one {# est} many {# sont} other {# sont}} en retard, et {verified, plural, =0 {aucun n’est achevé et vérifié} one {# est achevé et vérifié} many {# sont achevés et vérifiés} other {# sont achevés et vérifiés}}.',
  'report.followThrough.by.forum':
    '{count, plural, =0 {Aucune instance n’a de point de suivi en retard} other {Instance comptant le plus de points de suivi en retard\u202F: {name}, {count, number} sur {base, number}}}',
  'report.followThrough.by.owner':
    '{count, plural, =0 {Aucun des responsables présentés n’a de point de suivi en retard} other {Responsable comptant le plus de points de suivi en retard\u202F: {name}, {count, number} sur {base, number}}}',
  'report.followThrough.by.year':
    '{count, plural, =0 {Aucun point de suivi, de quelque année que ce soit, n’est en retard} other {Année de l’accord comptant le plus de points de suivi en retard\u202F: {name}, {count, number} sur {base, number}}}',
  'report.followThrough.table.forum': 'Points de suivi par instance',
  'report.followThrough.table.owner': 'Points de suivi par responsable',
  'report.followThrough.table.year': 'Points de suivi par année de l’accord',
  'report.followThrough.rows': 'Tous les points de suivi et la suite qui leur a été donnée',

  'report.slippage': 'Reports d’échéance',
  'report.slippage.finding':
    'L’échéance de {moved, number} des {base, number} engagements datés a été reportée\u202F; {days, plural, =0 {la moitié ont été achevés, ou sont attendus, au plus tard à la date convenue à l’origine} one {la moitié ont été décalés d’au moins # jour} many {la moitié ont été décalés d’au moins # de jours} other {la moitié ont été décalés d’au moins # jours}}, et le plus grand décalage est de {worst, plural, one {# jour} many {# de jours} other {# jours}}.',
  'report.slippage.by.forum':
    'Instance dont les points de suivi dépassent le plus souvent la date convenue à l’origine\u202F: {name}, {late, number} sur {count, plural, one {# point de suivi} many {# de points de suivi} other {# points de suivi}}',
  'report.slippage.by.owner':
    'Responsable, parmi ceux qui sont présentés, dont les engagements dépassent le plus souvent la date convenue à l’origine\u202F: {name}, {late, number} sur {count, plural, one {# engagement} many {# d’engagements} other {# engagements}}',
  'report.slippage.dated': 'Datés',
  'report.slippage.moved': 'Échéance reportée',
  'report.slippage.late': 'Achevé, attendu ou en retard après la date convenue à l’origine',
  'report.slippage.worst': 'Plus grand décalage',
  'report.slippage.done': 'Date d’achèvement',
  'report.slippage.moves': 'Nombre de reports',
  'report.slippage.days': 'Jours depuis l’échéance initiale',
  'report.slippage.most': 'Les plus grands décalages',
  'report.slippage.table.year': 'Décalage en jours, par année de l’échéance initiale',
  'report.slippage.table.forum': 'Décalage des points de suivi en jours, par instance',
  'report.slippage.table.owner': 'Décalage en jours, par responsable',
  'report.slippage.rows':
    'Tous les points de suivi et jalons datés, du plus grand décalage au plus petit',

  'report.verification': 'Vérification',
  'report.verification.finding':
    'Les observateurs ont examiné {looked, number} des {base, plural, one {# point de suivi ou jalon déclaré achevé} many {# de points de suivi et jalons déclarés achevés} other {# points de suivi et jalons déclarés achevés}}\u202F: {verified, plural, one {# vérifié} many {# vérifiés} other {# vérifiés}}, {partly, plural, one {# confirmé en partie} many {# confirmés en partie} other {# confirmés en partie}}, {contradicted, plural, one {# objet} many {# objets} other {# objets}} d’une constatation différente, {unable, plural, one {# impossible} many {# impossibles} other {# impossibles}} à vérifier.',
  'report.verification.looked': 'Examinés',
  'report.verification.coverage': 'Étendue de ce qui a été examiné',
  'report.verification.contradictions': 'Où les déclarations et les constatations diffèrent',
  'report.verification.unable': 'Ce que les observateurs n’ont pas pu vérifier',
  'report.verification.table.owner': 'Déclarés achevés, par responsable',
  'report.verification.table.year': 'Déclarés achevés, par année d’achèvement',
  'report.verification.rows':
    'Tout ce qui est déclaré achevé, et ce que les observateurs ont constaté',

  'report.assessment': 'Évaluation conjointe',
  'report.assessment.finding':
    '{edition}\u202F: l’écart le plus grand entre risque et capacité concerne le scénario «\u202F{scenario}\u202F» (territoire\u202F: {participant}), à {gap} sur 25.',
  'report.assessment.pairs': 'Couples de scénario et de territoire',
  'report.assessment.widest': 'Écart le plus grand',
  'report.assessment.compare': 'À côté de l’édition précédente',
  'report.assessment.likelihoodImpact': 'Probabilité et conséquences',
  'report.assessment.high':
    '{high, number} des {base, number} couples de scénario et de territoire sont cotés 4 ou 5 en probabilité comme en conséquences',
  'report.assessment.highNote':
    'Moyennes des points de vue exprimés, arrondies au degré entier. La teinte indique le produit probabilité × conséquences.',
  'report.assessment.likelihoodStep': 'Probabilité {step, number}',
  'report.assessment.impactStep': 'Conséquences {step, number}',
  'report.assessment.pair': '{scenario} · {participant}',
  'report.assessment.spread':
    'Les points de vue sont le plus éloignés sur le scénario «\u202F{scenario}\u202F» (territoire\u202F: {participant})\u202F: {spread} points de risque',
  'report.assessment.spreadNote':
    'Le risque selon chaque point de vue, de 1 à 25\u202F; les couples où la dispersion est la plus grande.',
  'report.assessment.editions': 'D’une édition à l’autre',
  'report.assessment.rows':
    'Tous les couples de scénario et de territoire, de l’écart le plus grand au plus petit',

  'report.participation': 'Participation et réciprocité',
  'report.participation.finding':
    'Sur {due, plural, one {# rapport arrivé à échéance} many {# de rapports arrivés à échéance} other {# rapports arrivés à échéance}}, {received, plural, =0 {aucun n’a été reçu} one {# a été reçu, dont {inTime, number} dans les délais} many {# ont été reçus, dont {inTime, number} dans les délais} other {# ont été reçus, dont {inTime, number} dans les délais}}\u202F; {missing, plural, =0 {aucun ne reste à recevoir} one {# n’a pas été reçu} many {# n’ont pas été reçus} other {# n’ont pas été reçus}}.',
  'report.participation.matrix':
    '{names}\u202F: {count, number} sur {measures, plural, one {# mesure} many {# de mesures} other {# mesures}}, le plus grand nombre auquel un participant ait adhéré',
  'report.participation.matrixNote':
    'L’année indiquée est celle de l’adhésion. Un tiret signale que le participant ne prend pas part à la mesure.',
  'report.participation.who': 'Qui participe à quoi',
  'report.participation.owes': 'Rapports attendus de chaque participant',
  'report.participation.carries': 'Répartition des charges',
  'report.participation.reports': 'Rapports arrivés à échéance',
  'report.participation.owed':
    '{received, number} sur {due, plural, one {# rapport arrivé à échéance a été reçu} many {# de rapports arrivés à échéance ont été reçus} other {# rapports arrivés à échéance ont été reçus}}, et {missing, plural, =0 {aucun ne reste à recevoir} one {# ne l’a pas été} many {# ne l’ont pas été} other {# ne l’ont pas été}}',
  'report.participation.owedNote':
    'Les rapports dont le participant a été dispensé et ceux dont l’échéance n’est pas encore arrivée ne sont pas comptés.',
  'report.participation.table.participant': 'Rapports par participant',
  'report.participation.table.measure': 'Rapports par mesure',
  'report.participation.table.cycle': 'Rapports par cycle',
  'report.participation.rows': 'Tous les rapports attendus',
  'report.submission.inTime': 'Reçu dans les délais',
  'report.submission.late': 'Reçu après l’échéance',
  'report.submission.undated': 'Reçu, sans échéance',
  'report.submission.missing': 'Non reçu',
  'report.submission.notYetDue': 'Échéance à venir',
  'report.submission.waived': 'Dispense accordée',
  'report.carries.hosted': 'Réunions accueillies',
  'report.carries.chaired': 'Réunions présidées',
  'report.carries.led': 'Mesures dont il est chef de file',
  'report.carries.owned': 'Points de suivi à sa charge',
  'report.carries.reached': 'Jalons à sa charge',
  'report.carries.verified': 'Constatations établies',
  'report.carries.taught': 'Enseignements présentés',
  'report.carries.paid': 'Montant versé',

  'report.regularity': 'Régularité',
  'report.regularity.finding':
    '{published, plural, =0 {Aucune évaluation prévue n’est encore publiée} one {# évaluation prévue est publiée, dont {late, number} après la date prévue} many {# d’évaluations prévues sont publiées, dont {late, number} après la date prévue} other {# évaluations prévues sont publiées, dont {late, number} après la date prévue}}\u202F; {held, plural, =0 {aucune réunion n’est rapportée à un intervalle fixé} one {# réunion est rapportée à l’intervalle fixé pour son instance, dont {after, number} tenue plus tard} many {# de réunions sont rapportées à l’intervalle fixé pour leur instance, dont {after, number} tenues plus tard} other {# réunions sont rapportées à l’intervalle fixé pour leur instance, dont {after, number} tenues plus tard}}.',
  'report.regularity.inTime': 'Évaluations publiées dans les délais',
  'report.regularity.awaited': 'Évaluations pas encore publiées',
  'report.regularity.held': 'Réunions tenues',
  'report.regularity.after': 'Réunions tenues au-delà de l’intervalle',
  'report.regularity.assessments': 'Les évaluations par rapport à la date prévue',
  'report.regularity.forums': 'Les instances et leur intervalle',
  'report.regularity.planned': 'Réunions selon l’intervalle fixé',
  'report.regularity.longest': 'Plus longue période sans réunion, en jours',
  'report.regularity.meetings':
    '{count, plural, one {# réunion tenue} many {# de réunions tenues} other {# réunions tenues}}\u202F; la plus longue période entre deux réunions est de {days, plural, one {# jour} many {# de jours} other {# jours}} ({forum})',
  'report.regularity.meetingsPlain':
    '{count, plural, one {# réunion tenue} many {# de réunions tenues} other {# réunions tenues}}',
  'report.regularity.meetingsNote':
    'Une réunion est signalée comme tardive lorsqu’elle suit la précédente de plus d’un mois au-delà de l’intervalle fixé pour son instance.',
  'report.regularity.actual': 'Publication ou tenue',
  'report.regularity.days': 'Jours de retard, ou jours depuis la réunion précédente',
  'report.regularity.rows': 'Toutes les évaluations prévues et toutes les réunions',

  'report.lessons.finding':
    'Sur {base, plural, one {# enseignement} many {# d’enseignements} other {# enseignements}}, {acted, plural, =0 {aucun n’a d’action corrective} one {# a une action corrective} many {# ont une action corrective} other {# ont une action corrective}} et {validated, plural, =0 {aucun n’est acquis} one {# est acquis} many {# sont acquis} other {# sont acquis}} (action corrective exécutée, effet constaté)\u202F; {idle, plural, =0 {aucun n’est resté sans suite} one {# est resté sans suite} many {# sont restés sans suite} other {# sont restés sans suite}} pendant un an, et {recurring, plural, =0 {aucun n’en répète} one {# en répète} many {# en répètent} other {# en répètent}} un plus ancien.',
  'report.lessons.acted': 'Suivis d’une action corrective',
  'report.lessons.idle': 'Restés sans suite',
  'report.lessons.recurring': 'Récurrents',
  'report.lessons.states': 'Où en sont les enseignements',
  'report.lessons.idleList':
    'Consignés depuis plus de {days, plural, one {# jour} many {# de jours} other {# jours}}, sans action corrective',
  'report.lessons.recurringList': 'Enseignements qui en répètent un plus ancien',
  'report.lessons.table.theme': 'Enseignements par thème',
  'report.lessons.table.year': 'Enseignements par année',
  'report.lessons.rows': 'Tous les enseignements',

  'report.coming': 'Réexamens et dates d’extinction à venir',
  'report.coming.finding':
    '{reviews, plural, =0 {Aucun réexamen n’est} one {# réexamen est} many {# de réexamens sont} other {# réexamens sont}} à venir, et {sunsets, plural, =0 {aucune date d’extinction} one {# date d’extinction} many {# de dates d’extinction} other {# dates d’extinction}}\u202F; {past, plural, =0 {aucune date de réexamen n’est passée sans suite} one {# date est passée sans que soit intervenu ce qui était prévu} many {# de dates sont passées sans que soit intervenu ce qui était prévu} other {# dates sont passées sans que soit intervenu ce qui était prévu}}.',
  'report.coming.chart':
    '{count, plural, one {Une date tombe} many {# de dates tombent} other {# dates tombent}} dans {months, plural, one {le mois à venir} many {les # de mois à venir} other {les # mois à venir}}\u202F; première échéance\u202F: «\u202F{title}\u202F»',
  'report.coming.next': 'Les deux années à venir',
  'report.coming.review': 'Réexamen',
  'report.coming.sunset': 'Extinction',
  'report.coming.planned': 'Édition prévue',
  'report.coming.past': 'Date passée',
  'report.coming.ahead': 'à venir',
  'report.coming.passed': 'passée',
  'report.coming.what': 'Nature de l’échéance',
  'report.coming.when': 'À venir ou passée',
  'report.coming.table': 'Dates par année',
  'report.coming.rows': 'Toutes les dates, dans l’ordre',

  'compare.title': 'Côte à côte',
  'compare.intro':
    'Deux éditions d’une évaluation, deux mesures, deux participants ou deux années côte à côte\u202F; chaque comparaison a sa propre adresse.',
  'compare.link': 'Comparer côte à côte',
  'compare.assessments': 'Deux éditions de l’évaluation',
  'compare.measures': 'Deux mesures',
  'compare.participants': 'Deux participants',
  'compare.years': 'Deux années',
  'compare.pair': '{earlier} et {later}',
  'compare.first': 'Premier élément',
  'compare.second': 'Second élément',
  'compare.choose': 'Comparer',
  'compare.without':
    'Sans le script de cette page, ou tant que deux éléments ne sont pas choisis, le tableau ci-dessous les présente tous.',
  'compare.what': 'Objet',
  'compare.assessment.finding':
    'Entre {earlier} et {later}, {up, number} des {base, number} risques moyens ont augmenté d’un point ou plus, {down, plural, one {# a diminué} many {# ont diminué} other {# ont diminué}} d’un point ou plus et {same, plural, one {# a moins varié} many {# ont moins varié} other {# ont moins varié}}.',
  'compare.assessment.none':
    'Aucun couple de scénario et de territoire n’est évalué dans les deux éditions.',
  'compare.assessment.rows': 'Risque moyen de chaque couple évalué dans les deux éditions',
  'compare.assessment.chart': 'Les plus fortes variations du risque moyen',
  'compare.joined': 'Nombre d’adhésions',
  'compare.year.agreed': 'Points de suivi convenus',
  'compare.year.completed': 'dont déclarés achevés',
  'compare.year.overdue': 'dont en retard',
  'compare.year.due': 'Jalons selon l’échéance initiale',
  'compare.year.met': 'dont atteints',
  'compare.year.meetings': 'Réunions tenues',
  'compare.year.findings': 'Constatations rapportées',
  'compare.year.lessons': 'Enseignements consignés',

  'embed.title': 'Intégrer',
  'embed.live': 'Pour montrer toujours la publication la plus récente, collez ceci\u202F:',
  'embed.pinned': 'Pour conserver les chiffres arrêtés au {date}, collez ceci\u202F:',
  'embed.notKept':
    'La figure a été demandée dans son état au {asked}, qui n’est pas conservé ici. L’état présenté est celui du {date}.',
  'embed.pinnedTo': 'Figure arrêtée au {date}.',
  'embed.newest': 'La figure la plus récente',
  'embed.open': 'La figure complète et son tableau : {site}',
} as const;
