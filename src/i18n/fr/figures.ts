/** Figures, charts and the method page. */
export const figures = {
  'figure.followThrough': 'Suite donnée',
  'figure.risk': 'Risque',
  'figure.capability': 'Capacité',
  'figure.gap': 'Écart',
  'figure.spread': 'Dispersion',
  'figure.regularity': 'Régularité',
  'followThrough.completed': 'Déclarés achevés',
  'followThrough.onTime': 'Dans les délais',
  'followThrough.late': 'Après l’échéance',
  'followThrough.undated': 'Achevés, sans date',
  'followThrough.open': 'Encore ouverts',
  'followThrough.overdue': 'En retard',
  'followThrough.contested': 'Contestés',
  'followThrough.verified': 'Achevés et vérifiés',
  'followThrough.contradicted': 'Déclarés achevés, constatation différente',
  'followThrough.dropped': 'Abandonnés ou remplacés, non comptés',
  'followThrough.noStatus':
    'La liste contient {count, plural, one {# point de suivi} other {# points de suivi}} sans statut déclaré\u202F: la suite donnée n’est pas chiffrée.',

  'chart.kind.line': 'Courbe',
  'chart.kind.bar': 'Diagramme à barres',
  'chart.kind.stackedBar': 'Diagramme à barres empilées',
  'chart.kind.range': 'Diagramme d’intervalles',
  'chart.kind.dotPlot': 'Diagramme de points',
  'chart.kind.timeline': 'Chronologie',
  'chart.kind.matrix': 'Matrice',
  'chart.point': '[series], [x]\u202F: [value]',
  'chart.pointAlone': '[x]\u202F: [value]',
  'chart.span': '[low] à [high]',
  'chart.since': 'début\u202F: [low]',
  'chart.uncertain': '[value] ([low] à [high])',
  'chart.withBase': '[value] (base\u202F: [base])',
  'chart.missing': 'pas de données',
  'chart.smallBase': 'base réduite',
  'chart.smallBaseNote': '† Base réduite\u202F: à lire avec prudence.',
  'chart.empty': 'Il n’y a encore rien à représenter.',
  'chart.summary': '[kind]. [x]\u202F: [first] à [last]. [y]\u202F: [least] à [most].',
  'chart.summaryShort': '[kind]. Nombre de valeurs\u202F: [count].',
  'chart.source': 'Source\u202F: [source]',
  'chart.asOf': 'Date de référence\u202F: [date]',
  'chart.table': 'Tableau',
  'chart.takeAway': 'Télécharger',
  'chart.keys':
    'Les touches fléchées passent d’un point à l’autre, Entrée ouvre les lignes correspondantes, Échap fait sortir.',
  'chart.series': 'Série',
  'chart.event': 'Événement',
  'chart.from': 'Début',
  'chart.to': 'Fin',
  'chart.today': 'Date de référence',
  'chart.risk.title':
    'Risque moyen le plus élevé\u202F: «\u202F{scenario}\u202F» (territoire\u202F: {participant}), {risk} sur 25',
  'chart.risk.territory': 'Territoire',
  'chart.risk.note':
    'Probabilité × conséquences, de 1 à 25, en moyenne des points de vue exprimés.',
  'chart.scores.title':
    'Risque moyen de «\u202F{scenario}\u202F»\u202F: {direction, select, rose {en hausse, de {from} à {to}} fell {en baisse, de {from} à {to}} other {inchangé, à {to}}}, sur {editions, plural, one {# édition} other {# éditions}}',
  'chart.scores.axis': 'Risque moyen sur les territoires évalués',
  'chart.scores.note':
    '{shown, plural, one {Le scénario dont le risque moyen a le plus varié} other {Les # scénarios dont le risque moyen a le plus varié}}.',
  'chart.followThrough.title':
    'Sur {base, plural, one {# point de suivi} other {# points de suivi}} {lists, plural, one {de la dernière liste} other {des # dernières listes}}, {completed, plural, =0 {aucun n’est déclaré achevé} one {# est déclaré achevé} other {# sont déclarés achevés}} et {overdue, plural, =0 {aucun n’est} one {# est} other {# sont}} en retard',
  'chart.followThrough.axis': 'Points de suivi',
  'chart.followThrough.note': 'Les points de suivi abandonnés ou remplacés ne sont pas comptés.',
  'chart.regularity.days':
    '{when, select, later {{days, plural, one {+# jour} many {+# jours} other {+# jours}}} earlier {{days, plural, one {−# jour} many {−# jours} other {−# jours}}} other {à la date prévue}}',
  'chart.slips.title':
    '{count, plural, one {Le jalon décalé\u202F:} other {Les # jalons les plus décalés, en premier lieu}} «\u202F{title}\u202F», décalé de {days, plural, one {# jour} other {# jours}}',
  'chart.slips.axis': 'De l’échéance initiale à l’échéance actuelle, ou au jour de la réalisation',
  'chart.slips.series': 'Décalage',
  'chart.slips.note':
    'Chaque barre commence à l’échéance initiale du jalon. Pleine : atteint ; hachures fines : en cours ; hachures inverses : en retard.',

  'chart.coverage.title':
    'Les observateurs ont examiné {looked, plural, one {# point de suivi déclaré achevé} other {# points de suivi déclarés achevés}} sur {base, number} et en ont vérifié {verified, number}',
  'chart.coverage.year': 'Année de l’accord',
  'chart.coverage.axis': 'Points de suivi déclarés achevés',
  'chart.slippage.title':
    '{days, plural, =0 {La moitié des {count, number} engagements datés ont été achevés, ou sont attendus, au plus tard au jour convenu à l’origine} one {La moitié des {count, number} engagements datés ont été décalés d’au moins # jour} other {La moitié des {count, number} engagements datés ont été décalés d’au moins # jours}}\u202F; {worst, plural, =0 {moins d’un sur dix a été décalé} one {un dixième ont été décalés d’au moins # jour} other {un dixième ont été décalés d’au moins # jours}}',
  'chart.slippage.year': 'Année de l’échéance initiale',
  'chart.slippage.axis': 'Jours depuis l’échéance initiale',
  'chart.slippage.median': 'Décalage médian',
  'chart.slippage.onTime': 'Au jour convenu à l’origine',
  'chart.slippage.note':
    'Jusqu’au jour de l’achèvement\u202F; pour ce qui est en retard, jusqu’à la date de référence\u202F; sinon jusqu’à l’échéance actuelle. Le trait couvre la moitié centrale.',
  'chart.regularity.title':
    'Publication après la date prévue\u202F: {late, number} sur {published, plural, one {# évaluation publiée} other {# évaluations publiées}}',
  'chart.regularity.axis': 'De la date prévue à la date effective',
  'chart.regularity.series': 'Écart avec la date prévue, en jours',
  'chart.lessons.title':
    '{validated, plural, one {# enseignement acquis} other {# enseignements acquis}} sur {base, number}\u202F; {idle, plural, one {# n’a} other {# n’ont}} pas encore d’action corrective',
} as const;
