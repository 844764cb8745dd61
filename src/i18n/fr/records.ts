/**
 * What pages of records say: status sentences, titles of linked lists, sentences of lists. Dates
 * stand after a colon or in brackets, where they read right as a day, a month or a year; names of
 * participants stand in brackets, where they need no article.
 */
export const records = {
  'sentence.separator': '\u202F; ',
  'sentence.joined': '{clauses}.',
  'sentence.unreported': 'Aucun statut déclaré',
  'sentence.reported': 'Statut déclaré\u202F: {status}',
  'sentence.reportedOn': 'Statut déclaré\u202F: {status} ({date})',
  'sentence.overdueBy': 'en retard de {days, plural, one {# jour} other {# jours}}',
  'sentence.due': 'échéance\u202F: {date}',
  'sentence.wasDue': 'échéance passée\u202F: {date}',
  'sentence.proof.none': 'pas encore vérifié',
  'sentence.proof.verified': 'statut vérifié ({by}, {date})',
  'sentence.proof.partly':
    'statut partiellement confirmé ({by}, {date}){completion, select, none {} other {, avancement constaté\u202F: {completion}}}',
  'sentence.proof.contradicted':
    'constatation différente des observateurs ({by}, {date}){completion, select, none {} other {, avancement constaté\u202F: {completion}}}',
  'sentence.proof.unable': 'vérification impossible ({by}, {date})',
  'sentence.measure.inForceSince': 'En vigueur (date d’effet\u202F: {date})',
  'sentence.measure.expiredOn': 'Expirée (date d’expiration\u202F: {date})',
  'sentence.measure.reviewOverdue': '{status}\u202F; échéance du réexamen passée\u202F: {date}',
  'sentence.meeting.held':
    'Réunion tenue\u202F: {from}{to, select, none {} other { – {to}}}{place, select, none {} other {, {place}}}.',
  'sentence.meeting.planned':
    'Réunion prévue\u202F: {from}{to, select, none {} other { – {to}}}{place, select, none {} other {, {place}}}.',
  'sentence.finding':
    '{outcome}{by, select, none {} other { ({by})}}{date, select, none {} other {\u202F; date du rapport\u202F: {date}}}.',
  'sentence.assessment.published':
    'Publication\u202F: {date}{asOf, select, none {} other {\u202F; situation décrite\u202F: {asOf}}}.',
  'sentence.assessment.planned': 'Publication prévue\u202F: {date}\u202F; pas encore publiée.',
  'sentence.lesson.observed': 'Observé\u202F: consigné, pas encore examiné.',
  'sentence.lesson.identified':
    'Identifié\u202F: examiné et admis, sans action corrective à ce stade.',
  'sentence.lesson.action_assigned':
    'Action attribuée\u202F: une action corrective est convenue, pas encore exécutée.',
  'sentence.lesson.implemented':
    'Mis en œuvre\u202F: une action corrective est déclarée achevée, mais son effet n’est pas encore établi.',
  'sentence.lesson.validated':
    'Acquis\u202F: une action corrective a été exécutée et une constatation montre qu’elle produit son effet.',

  'status.unreported': 'Aucun statut déclaré',
  'status.overdue': '{status}, en retard',
  'status.contested': 'Contesté',
  'proof.mark.none': 'Pas encore vérifié',
  'proof.mark.verified': 'Statut vérifié',
  'proof.mark.partly': 'Partiellement confirmé',
  'proof.mark.contradicted': 'Constatation différente',
  'proof.mark.unable': 'Vérification impossible',
  'due.movedFrom': 'échéance initiale\u202F: {date}',
  'due.slip':
    '{days, plural, one {# jour} other {# jours}} {direction, select, later {plus tard} other {plus tôt}} que la date convenue à l’origine',
  'due.fresh': 'nouvellement en retard',
  'due.plusDays': '{days, plural, one {+# jour} other {+# jours}}',
  'submission.waived': 'Dispense accordée',
  'submission.notReceived': 'pas encore reçu',
  'alert.notAcknowledged': 'sans accusé de réception',

  'links.participants.themes': 'Participants relevant de ce thème',
  'links.themes.themes': 'Thèmes connexes',
  'links.measures.themes': 'Mesures relevant de ce thème',
  'links.measures.lead': 'Mesures dont ce participant est chef de file',
  'links.measures.builds_on': 'Mesures issues de celle-ci',
  'links.measures.agreed_at': 'Mesures adoptées à cette réunion',
  'links.measures.superseded_by': 'Mesures remplacées par celle-ci',
  'links.participation.measure': 'Qui participe',
  'links.participation.participant': 'Mesures auxquelles ce participant prend part',
  'links.submissions.measure': 'Rapports attendus au titre de cette mesure',
  'links.submissions.participant': 'Rapports attendus de ce participant',
  'links.forums.themes': 'Instances relevant de ce thème',
  'links.forums.secretariat': 'Instances dont ce participant assure le secrétariat',
  'links.meetings.themes': 'Réunions relevant de ce thème',
  'links.meetings.forum': 'Réunions de cette instance',
  'links.meetings.host': 'Réunions accueillies',
  'links.meetings.chair': 'Réunions présidées',
  'links.meetings.facilitator': 'Réunions dont ce participant a assuré la facilitation',
  'links.actions.themes': 'Points de suivi relevant de ce thème',
  'links.actions.meeting': 'Points de suivi convenus à cette réunion',
  'links.actions.owner': 'Points de suivi dont ce participant est responsable',
  'links.actions.partners': 'Points de suivi auxquels ce participant contribue',
  'links.actions.measure': 'Points de suivi servant cette mesure',
  'links.actions.lesson': 'Points de suivi répondant à cet enseignement',
  'links.actions.superseded_by': 'Points de suivi remplacés par celui-ci',
  'links.milestones.themes': 'Jalons relevant de ce thème',
  'links.milestones.measure': 'Jalons de cette mesure',
  'links.milestones.responsible': 'Jalons dont ce participant est responsable',
  'links.milestones.indicator': 'Jalons mesurés par cet indicateur',
  'links.findings.themes': 'Constatations relevant de ce thème',
  'links.findings.subject': 'Ce que les observateurs ont constaté',
  'links.findings.verifier': 'Constatations établies par ce participant',
  'links.findings.follow_up': 'Constatations auxquelles il est ainsi donné suite',
  'links.assessments.themes': 'Évaluations relevant de ce thème',
  'links.assessments.replaces': 'Édition qui a remplacé celle-ci',
  'links.assessments.adopted_by': 'Évaluations adoptées à cette réunion',
  'links.scenarios.themes': 'Scénarios relevant de ce thème',
  'links.decisions.themes': 'Décisions relevant de ce thème',
  'links.decisions.meeting': 'Décisions prises à cette réunion',
  'links.positions.subject': 'Positions exprimées par les participants',
  'links.positions.participant': 'Positions exprimées par ce participant',
  'links.exercises.themes': 'Exercices relevant de ce thème',
  'links.exercises.measure': 'Exercices relatifs à cette mesure',
  'links.alerts.themes': 'Alertes relevant de ce thème',
  'links.alerts.measure': 'Alertes émises au titre de cette mesure',
  'links.alerts.issuer': 'Alertes émises par ce participant',
  'links.acknowledgements.alert': 'Qui en a accusé réception, et dans quel délai',
  'links.acknowledgements.participant': 'Alertes reçues par ce participant',
  'links.indicators.themes': 'Indicateurs relevant de ce thème',
  'links.contributions.participant': 'Montants annoncés et versés',
  'links.amendments.record': 'Pourquoi des valeurs publiées ont été modifiées',
  'links.amendments.authority': 'Modifications décidées ici',
  'links.corrections.record': 'Rectifications',
  'links.feedback.subject': 'Remarques reçues et réponses',
  'links.terms.themes': 'Termes relevant de ce thème',
  'links.lessons.themes': 'Enseignements relevant de ce thème',
  'links.lessons.submitted_by': 'Enseignements présentés par ce participant',
  'links.lessons.measures': 'Enseignements qui citent cette mesure',
  'links.lessons.meetings': 'Enseignements qui citent cette réunion',
  'links.lessons.exercises': 'Enseignements tirés de cet exercice',
  'links.lessons.actions': 'Enseignements auxquels répond ce point de suivi',
  'links.lessons.validated_by': 'Enseignements validés par cette constatation',
  'links.lessons.recurs_from': 'Enseignements qui répètent celui-ci',
  'links.reports.themes': 'Rapports relevant de ce thème',
  'links.other': '{register}, champ «\u202F{field}\u202F»',
  'links.first':
    '{shown, plural, one {La première fiche} other {Les # premières fiches}} sur {count, number}.',
  'links.searchCount': 'Recherche\u202F: {register} ({count, number})',
  'links.search': 'Recherche\u202F: {register}',

  'list.empty': '{register}\u202F: ce registre n’en contient pas.',
  'list.count': '{count, plural, one {# fiche} other {# fiches}} au {date}.',
  'list.actions':
    '{count, plural, one {# point de suivi figure} other {# points de suivi figurent}} sur les listes publiées{reported, plural, =0 {, sans aucun statut déclaré\u202F: aucun n’est donc dit en cours, achevé ou en retard. {coming, plural, =0 {Aucune échéance n’est postérieure} one {# échéance est postérieure} other {# échéances sont postérieures}} au {date}} other {\u202F: {done, plural, one {# déclaré achevé} other {# déclarés achevés}} et {overdue, number} en retard au {date}}}.',
  'list.milestones':
    '{count, plural, one {# jalon} other {# jalons}}\u202F: {done, plural, one {# déclaré atteint} other {# déclarés atteints}} et {overdue, number} en retard au {date}.',
  'list.measures':
    '{count, plural, one {# mesure} other {# mesures}}, dont {inForce, number} en vigueur au {date}.',
  'list.lessons':
    '{count, plural, one {# enseignement} other {# enseignements}}, dont {validated, number} acquis au {date} (action corrective exécutée, effet constaté).',
  'list.findings':
    '{count, plural, one {# constatation d’observateurs indépendants} other {# constatations d’observateurs indépendants}}, dont {confirmed, plural, one {# confirme} other {# confirment}} ce qui était déclaré, au {date}.',
  'list.meetings':
    '{count, plural, one {# réunion} other {# réunions}}, dont {held, plural, one {# tenue} other {# tenues}} au {date}{ahead, plural, =0 {} other { et # à venir}}.',
  'list.assessments':
    '{count, plural, one {# édition} other {# éditions}} d’évaluations conjointes, dont {held, plural, one {# publiée} other {# publiées}} au {date}.',
  'list.forums':
    '{count, plural, one {# instance permanente} other {# instances permanentes}} au {date}.',
  'list.participants':
    '{count, plural, one {# participant} other {# participants}}, dont {states, plural, one {# État} other {# États}}, au {date}.',
  'list.themes':
    '{count, plural, one {# thème sous lequel sont classées} other {# thèmes sous lesquels sont classées}} les fiches.',
  'list.scenarios':
    '{count, plural, one {# scénario évalué} other {# scénarios évalués}} dans les évaluations conjointes.',
  'list.decisions': '{count, plural, one {# décision prise} other {# décisions prises}} au {date}.',
  'list.exercises':
    '{count, plural, one {# exercice} other {# exercices}}, dont {held, plural, one {# tenu} other {# tenus}} au {date}{ahead, plural, =0 {} other { et # à venir}}.',
  'list.alerts':
    '{count, plural, one {# alerte} other {# alertes}}, dont {genuine, plural, one {# avérée} other {# avérées}}, au {date}.',
  'list.indicators':
    '{count, plural, one {# indicateur mesuré} other {# indicateurs mesurés}} au {date}.',
  'list.reports': '{count, plural, one {# rapport rédigé} other {# rapports rédigés}} au {date}.',

  'assessment.keyJudgments': 'Principales conclusions',
  'assessment.heatMap': 'Risque par scénario et par territoire',
  'assessment.noScores': 'Aucune cotation n’est publiée pour cette édition.',
  'assessment.gaps': 'Où l’écart entre risque et capacité est le plus grand',
  'assessment.gapsIntro':
    '{shown, plural, one {Le premier couple} other {Les # premiers couples}} de scénario et de territoire sur {count, number}. Écart = risque × (5 − capacité) ÷ 4.',
  'assessment.spread': 'Où les points de vue sont le plus éloignés',
  'assessment.spreadIntro':
    'Le risque selon chaque point de vue, et la distance entre le plus bas et le plus élevé.',
  'scores.title': 'Cotations du scénario «\u202F{scenario}\u202F»\u202F: {edition}',
  'scores.intro':
    'Chaque cotation va de 1 à 5 et correspond à une ligne de la table des cotations\u202F; le risque, la capacité et l’écart en sont calculés.',
  'scores.confidence': '{word}\u202F: {scores}',
  'scores.mean': 'Moyenne des points de vue',
  'scores.editions': 'Le même scénario dans les autres éditions',
  'scores.scenarios': 'Autres scénarios de cette édition',
  'assessment.changed': 'Ce qui a changé depuis\u202F: {edition}',
  'assessment.changedNone': 'Aucun risque moyen n’a varié d’un point ou plus.',
  'assessment.changedIntro':
    '{count, plural, one {# risque moyen a varié} other {# risques moyens ont varié}} d’un point ou plus\u202F; {shown, plural, one {le premier est présenté} other {les # premiers sont présentés}}. Édition de comparaison\u202F:',
  'meeting.list': 'Liste des points de suivi',
  'meeting.noList': 'Aucune liste de points de suivi n’a été publiée pour cette réunion.',
  'meeting.listCount':
    '{count, plural, one {# point de suivi convenu} other {# points de suivi convenus}} à cette réunion',
  'measure.ladder': 'L’échelle des mesures',
  'measure.ladderIntro':
    'Les mesures les plus modestes d’abord\u202F; celle de cette page est signalée.',
  'measure.here': 'Cette mesure',
  'participant.followThrough':
    'Suites données {count, plural, one {au point de suivi} other {aux # points de suivi}} dont ce participant est responsable',
  'participant.overdue':
    '{count, plural, one {# point de suivi} other {# points de suivi}} en retard',
  'lesson.chain': 'De l’événement à la preuve',
  'lesson.notYet': 'pas encore',
  'lesson.step.occurred': 'Les faits se sont produits',
  'lesson.step.recorded': 'Ils ont été consignés',
  'lesson.step.assigned': 'Une action corrective a été attribuée',
  'lesson.step.implemented': 'L’action a été déclarée achevée et vérifiée',
  'lesson.step.validated': 'Une constatation montre qu’elle produit son effet',
  'scenario.assessed': 'Comment chaque édition l’a évalué',
  'scenario.highestRisk': 'Risque moyen le plus élevé',
  'scenario.where': 'Territoire concerné',
  'exercise.objectives': 'Objectifs',
  'exercise.objectivesMet': 'Objectifs atteints\u202F: {met, number} sur {count, number}',
  'forum.held': 'Réunions tenues',
  'forum.heldOfPlanned': '{held, number}\u202F; {planned, number} selon l’intervalle fixé',
  'forum.lastHeld': 'Dernière réunion',
  'forum.longestGap': 'Plus longue période sans réunion',
  'indicator.values': 'Valeurs',
  'indicator.notes': 'Précisions sur certaines valeurs',
  'indicator.none': 'Aucune valeur n’a encore été publiée.',
  'indicator.title': '{title}\u202F: {value} {unit} à la dernière mesure',
} as const;
