/** What a change of the record means, for those who review it. */
export const diff = {
  'diff.title': 'Ce que cette modification change au registre',
  'diff.none': 'Aucune fiche n’est modifiée.',
  'diff.summary':
    '{changed, plural, =0 {Aucune fiche modifiée} one {# fiche modifiée} other {# fiches modifiées}}, {added, plural, =0 {aucune ajoutée} one {# ajoutée} other {# ajoutées}}, {withdrawn, plural, =0 {aucune retirée} one {# retirée} other {# retirées}}.',
  'diff.unseenNote':
    'Les caractères invisibles, et les lettres d’une autre écriture au sein d’un mot, sont écrits avec leur code, par exemple [U+200B zero width space].',
  'diff.changed': '{kind} {id}',
  'diff.added': 'Ajout\u202F: {kind} {id}',
  'diff.withdrawn': 'Retrait\u202F: {kind} {id}',
  'diff.restored': 'Rétablissement\u202F: {kind} {id}',
  'diff.titled': '{record}, {title}',
  'diff.row': 'Ligne de {table}',
  'diff.field': '{field}\u202F: {from} → {to}',
  'diff.fieldSet': '{field}\u202F: {to} (auparavant vide)',
  'diff.fieldCleared': '{field}\u202F: désormais vide (auparavant {from})',
  'diff.fieldNew': '{field}\u202F: {to}',
  'diff.later':
    '{field}\u202F: {from} → {to}, {days, plural, one {# jour} other {# jours}} plus tard',
  'diff.earlier':
    '{field}\u202F: {from} → {to}, {days, plural, one {# jour} other {# jours}} plus tôt',
  'diff.body': 'Texte',
  'diff.bodyUnder': 'Texte sous {section}',
  'diff.tables': 'Tableaux',
  'diff.table.published':
    'Tableau {table}\u202F: nouveau, avec {rows, plural, one {# ligne} other {# lignes}}',
  'diff.table.column-added': 'Tableau {table}\u202F: nouvelle colonne {column}',
  'diff.table.column-renamed':
    'Tableau {table}\u202F: la colonne {column} s’appelle désormais {to}',
  'diff.table.column-removed': 'Tableau {table}\u202F: la colonne {column} est supprimée',
  'diff.table.rekeyed':
    'Tableau {table}\u202F: {rows, plural, one {sa # ligne a une nouvelle clé} other {ses # lignes ont toutes une nouvelle clé}}',
  'diff.table.rows':
    'Tableau {table}\u202F: {rows, plural, =0 {aucune ligne ajoutée} one {# ligne ajoutée} other {# lignes ajoutées}}, {removed, plural, =0 {aucune supprimée} one {# supprimée} other {# supprimées}}',
  'diff.properties': 'La description du registre',
  'diff.files': 'Autres fichiers',
  'diff.file.added': 'Ajouté\u202F: {file}',
  'diff.file.changed': 'Modifié\u202F: {file}',
  'diff.file.removed': 'Supprimé\u202F: {file}',
  'diff.gaps': 'Ce qui n’est pas rapporté',
  'diff.gap':
    '{file} n’a pas pu être lu\u202F; ce qui y a changé n’est donc pas rapporté ici ({code}).',
  'diff.more':
    '{count, plural, one {# autre ligne n’est pas reproduite.} other {# autres lignes ne sont pas reproduites.}}',
  'diff.faults':
    'Contrôle du registre tel qu’il serait\u202F: {errors, plural, =0 {aucune erreur} one {# erreur} other {# erreurs}}, {warnings, plural, =0 {aucun avertissement} one {# avertissement} other {# avertissements}}.',
  'diff.notShown': 'non affiché\u202F: {code}',
} as const;
