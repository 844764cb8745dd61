/** La page sur laquelle un fichier est contrôlé dans le navigateur. */
export const check = {
  'check.intro':
    'Choisissez un tableau ou un enseignement avant de l’envoyer. Vous voyez les mêmes défauts que signalerait le contrôle du registre, avec la ligne et la colonne. Le fichier reste sur votre appareil\u202F: rien n’est transmis.',
  'check.noScript':
    'Cette page contrôle un fichier dans votre navigateur et a besoin pour cela de JavaScript, qui est désactivé ici. Le même contrôle se fait de lui-même quand vous envoyez une modification\u202F: son rapport signale chaque défaut avec sa ligne. Ce que signifie chaque défaut, avec un exemple fautif et un exemple juste, se lit sans JavaScript\u202F:',
  'check.explained': 'Ce que le contrôle peut signaler',
  'check.file': 'Un tableau (CSV), un enseignement ou un rapport (MDX)',
  'check.drop': 'Vous pouvez aussi déposer le fichier ici.',
  'check.text': 'Ou collez un enseignement ou un rapport',
  'check.paste': 'Contrôler le texte collé',
  'check.kind': 'De quoi il s’agit',
  'check.guess': 'Le déduire de la première ligne',
  'check.scope':
    'Ce qui dépend de l’historique du registre, et de ce que les autres tableaux contiennent outre les identifiants, est contrôlé quand vous envoyez la modification.',
  'check.working': 'Contrôle en cours…',
  'check.noAccess':
    'La description du registre n’a pas pu être obtenue\u202F; rien n’a donc été contrôlé. Réessayez une fois connecté.',
  'check.unknown':
    'La première ligne de ce fichier ne ressemble à aucun tableau du registre. Choisissez dans la liste de quoi il s’agit.',
  'check.result': 'Résultat pour {name}, contrôlé comme\u202F: {kind}',
  'check.count':
    '{errors, plural, =0 {Aucune erreur} one {# erreur} other {# erreurs}}, {warnings, plural, =0 {aucun avertissement} one {# avertissement} other {# avertissements}}.',
  'check.rows': '{count, plural, one {# ligne a été lue} other {# lignes ont été lues}}.',
  'check.clean': 'Aucun défaut dans ce fichier, dans la mesure où il peut être contrôlé ici.',
  'check.line': 'Ligne {line, number}',
  'check.place': 'Ligne {line, number}, caractère {column, number}',
  'check.wholeFile': 'Fichier entier',
  'check.error': 'erreur',
  'check.warning': 'avertissement',
  'check.more':
    '{count, plural, one {# autre défaut n’est pas présenté.} other {# autres défauts ne sont pas présentés.}}',
  'check.mendTitle': 'Un fichier corrigé',
  'check.mend': 'Télécharger le fichier corrigé',
  'check.mendWhat':
    'Corrigé, parce qu’une seule forme juste est possible\u202F: {what}. Tout le reste est inchangé\u202F: {left, plural, =0 {aucun autre défaut} one {il reste # défaut} other {il reste # défauts}}.',
  'check.mend.mark': 'la marque d’ordre des octets',
  'check.mend.line-ends': '{count, plural, one {# fin de ligne} other {# fins de ligne}}',
  'check.mend.spaces': 'les espaces autour de {count, plural, one {# cellule} other {# cellules}}',
  'check.mend.date': '{count, plural, one {# date} other {# dates}}',
} as const;
