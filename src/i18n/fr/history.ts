/** The history of rows, what was withdrawn, changes, feeds and citations. */
export const history = {
  'history.title': 'Historique',
  'history.none': 'Sans changement depuis la première publication ({date}).',
  'history.off': 'Cette édition du site a été construite sans l’historique de ses lignes.',
  'history.uncommitted': 'Cette ligne n’est pas encore versée au dépôt.',
  'history.firstPublished': 'Première publication\u202F: {date}.',
  'history.addedOn': 'Ajout\u202F: {date}.',
  'history.changes': 'Tous les changements de cette ligne',
  'history.versions': 'La ligne dans chacune de ses versions',
  'history.versionsTitle': '{title}\u202F: versions antérieures',
  'history.versionsIntro':
    'Les valeurs de cette fiche à partir de chaque version, de la plus récente à la plus ancienne. Chaque version a sa propre adresse.',
  'history.version': 'À partir de\u202F: {date} (version {hash})',
  'history.versionNow': 'À partir de\u202F: {date} (version {hash}), état actuel',
  'history.versionAbsent': 'Absente du registre.',
  'history.back': 'Retour à la fiche',
  'history.field': 'Champ',
  'history.from': 'Avant',
  'history.to': 'Après',
  'history.date': 'Date',
  'history.reason': 'Motif',
  'history.versionColumn': 'Version',
  'history.value': 'Valeur',
  'history.what': 'Ce qui a changé',
  'history.record': 'Fiche',
  'history.moved':
    '{field}\u202F: {from} remplacé par {to}, {nth, selectordinal, one {#er changement de date} other {#e changement de date}}{steps, plural, one {} other { ({steps, number} changements à la fois)}}, {days, plural, one {# jour} other {# jours}} {direction, select, later {plus tard} other {plus tôt}}{reason, select, none {} other {\u202F; motif\u202F: {reason}}}{authority, select, none {} other {\u202F; fondement\u202F: {authority}}}.',
  'history.changed':
    '{field}\u202F: {from} remplacé par {to} ({date}){reason, select, none {} other {\u202F; motif\u202F: {reason}}}{authority, select, none {} other {\u202F; fondement\u202F: {authority}}}.',
  'history.set':
    '{field}\u202F: {value} inscrit ({date}){reason, select, none {} other {\u202F; motif\u202F: {reason}}}{authority, select, none {} other {\u202F; fondement\u202F: {authority}}}.',
  'history.removed':
    '{field}\u202F: {value} retiré ({date}){reason, select, none {} other {\u202F; motif\u202F: {reason}}}{authority, select, none {} other {\u202F; fondement\u202F: {authority}}}.',
  'history.textChanged':
    '{field}\u202F: nouvelle rédaction ({date}){reason, select, none {} other {\u202F; motif\u202F: {reason}}}{authority, select, none {} other {\u202F; fondement\u202F: {authority}}}.',
  'history.empty': 'néant',
  'history.redacted': 'une valeur qui ne peut être montrée ({reason})',
  'history.gap':
    'Une valeur antérieure de cette fiche ne peut être montrée. Motif\u202F: {reason}.',
  'history.added': 'Ajout',
  'history.withdrawn': 'Retrait',
  'history.restored': 'Rétablissement',
  'history.withdrawnOn':
    'Retrait le {date}{reason, select, none {} other {\u202F; motif\u202F: {reason}}}{authority, select, none {} other {\u202F; fondement\u202F: {authority}}}.',
  'history.restoredOn':
    'Rétablissement le {date}{reason, select, none {} other {\u202F; motif\u202F: {reason}}}{authority, select, none {} other {\u202F; fondement\u202F: {authority}}}.',
  'history.withdrawnWhy':
    'Retrait{reason, select, none {} other {\u202F; motif\u202F: {reason}}}{authority, select, none {} other {\u202F; fondement\u202F: {authority}}}',
  'history.restoredWhy':
    'Rétablissement{reason, select, none {} other {\u202F; motif\u202F: {reason}}}{authority, select, none {} other {\u202F; fondement\u202F: {authority}}}',
  'history.changedWord': 'Changement',
  'history.removedWords': 'supprimé',
  'history.addedWords': 'ajouté',
  'tombstone.title': '{id}\u202F: fiche retirée',
  'tombstone.sentence':
    'Cette fiche a été retirée ({date}). Son identifiant n’est pas réutilisé\u202F; ses dernières valeurs et son historique restent ici.',
  'tombstone.last': 'Dernières valeurs',
  'former.title': '{id} a désormais un autre identifiant',
  'former.sentence':
    'Identifiant actuel de cette fiche, en vigueur depuis le changement ({date})\u202F:',
  body: 'Texte',
  'changes.title': 'Changements',
  'changes.sentence':
    '{count, plural, =0 {Aucune ligne n’a été changée} one {# changement} other {# changements}} depuis la première publication du registre ({date}).',
  'changes.none': 'Aucun changement n’a été publié depuis le début du registre.',
  'changes.off':
    'Cette édition du site a été construite sans l’historique de ses lignes et ne peut donc pas dire ce qui a changé.',
  'changes.all': 'Tous les changements',
  'changes.byRegister': 'Par rubrique',
  'changes.byParticipant': 'Par participant',
  'changes.byWeek': 'Par semaine',
  'changes.byDay': 'Par jour',
  'changes.week': 'Semaine {week} de {year}',
  'changes.filtered': 'Changements\u202F: {what}',
  'changes.json': 'Tous les changements (JSON)',
  'changes.feed': 'Suivre par un flux (Atom)',
  'changes.feedJson': 'Suivre par un flux (JSON)',
  'changes.page': 'Page {page, number}',
  'changes.gaps': 'Versions qui n’ont pas pu être lues',
  'changes.gap':
    '{file} n’a pas pu être lu (version\u202F: {date})\u202F; ce qui y a changé est rapporté avec la version suivante.',
  'changes.tables': 'Changements de tableaux entiers',
  'changes.table.published':
    '{table}\u202F: première publication, avec {rows, plural, one {# ligne} other {# lignes}}',
  'changes.table.column-added': '{table}\u202F: colonne «\u202F{column}\u202F» ajoutée',
  'changes.table.column-renamed':
    '{table}\u202F: colonne «\u202F{column}\u202F» renommée «\u202F{to}\u202F»',
  'changes.table.column-removed': '{table}\u202F: colonne «\u202F{column}\u202F» supprimée',
  'changes.table.rekeyed':
    '{table}\u202F: nouveaux identifiants pour {rows, plural, one {# ligne} other {# lignes}}',
  'changes.table.rows':
    '{table}\u202F: {rows, plural, one {# ligne ajoutée} other {# lignes ajoutées}}, {removed, plural, one {# supprimée} other {# supprimées}}',
  'feed.title': '{site}\u202F: {what}',
  'feed.everything': 'tous les changements',
  'feed.entry': '{kind} {id}\u202F: {what}',
  'calendar.owner': 'Responsable\u202F: {owner}',
  'calendar.name': '{site}\u202F: {what}',
  'calendar.download': 'S’abonner (iCalendar)',
  'calendar.everything': 'toutes les dates',
  'follow.title': 'Suivre',
  'calendar.others': 'Calendriers d’une instance ou d’un participant',
  'history.wordByWord': '{what}\u202F: comparaison mot à mot',
  'cite.page': 'Citer cette page',
  'cite.pageText':
    '{title}. {site}{version, select, none {} other {, version du {date} ({version})}}. {address}',
  'cite.text': 'Texte',
  'cite.bibtex': 'BibTeX',
  'cite.ris': 'RIS',
  'cite.csl': 'CSL-JSON',
  'cite.hash': 'Empreinte des valeurs de la fiche (SHA-256)\u202F: {hash}',
  'cite.more': 'Autres formes',
} as const;
