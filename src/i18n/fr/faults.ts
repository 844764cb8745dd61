/** One sentence for each code of schema/faults.ts: what was found, and what to write instead. */
export const faults = {
  // Laws between records
  'fault.x-duplicate-id': '«\u202F{found}\u202F» est déjà l’identifiant d’une autre fiche ({file}:{line}). Un identifiant est unique dans tous les tableaux, quelle que soit la casse\u202F: donnez à cette ligne un identifiant qui lui soit propre',
  'fault.x-reused-id': '«\u202F{found}\u202F» était l’identifiant d’une fiche retirée. Un identifiant n’est jamais réutilisé\u202F: donnez-en un nouveau à cette ligne',
  'fault.x-unknown-reference': '«\u202F{found}\u202F» n’est l’identifiant d’aucune fiche{wanted, select, any {} other { de {wanted}}}{near, select, yes {\u202F; vouliez-vous écrire «\u202F{suggestion}\u202F»\u202F?} other {\u202F; écrivez l’identifiant tel qu’il figure dans le tableau, ou ajoutez la fiche}}',
  'fault.x-wrong-register': '«\u202F{found}\u202F» est une fiche de {register}, alors que cette colonne renvoie à {wanted}',
  'fault.x-dates-out-of-order': '{found} est antérieur à {earlier} ({date})\u202F; l’une des deux dates est inexacte',
  'fault.x-done-without-evidence': 'le statut déclaré est {status}, mais rien ne l’établit\u202F; indiquez un document ou une adresse à titre de preuve',
  'fault.x-done-without-date': 'le statut déclaré est {status}, mais sans date\u202F; indiquez la date',
  'fault.x-verified-without-finding': 'l’enseignement est dit validé, mais ne cite aucune constatation qui l’établisse\u202F; indiquez l’identifiant de la constatation, ou un état antérieur',
  'fault.x-lesson-state': 'l’état «\u202F{found}\u202F» va plus loin que les fiches liées, qui n’établissent au plus que «\u202F{furthest}\u202F»\u202F; liez les points de suivi et la constatation, ou indiquez cet état',
  'fault.x-contested-without-note': 'le statut est contesté, mais rien ne dit ce qui est contesté ni par qui\u202F; indiquez-le ici',
  'fault.x-superseded-without-successor': 'la fiche est dite remplacée, sans que rien n’indique par quoi\u202F; indiquez l’identifiant de ce qui la remplace',
  'fault.x-contradicting-flags': '«\u202F{found}\u202F» contredit {other}\u202F; l’un des deux est inexact',
  'fault.x-circular': 'cet enchaînement revient à son point de départ\u202F: {chain}\u202F; retirez l’un des liens',
  'fault.x-unknown-figure': '«\u202F{found}\u202F» n’est pas connu de <{component}>\u202F; écrivez l’une des valeurs suivantes\u202F: {allowed}{near, select, yes {. Vouliez-vous écrire «\u202F{suggestion}\u202F»\u202F?} other {}}',
} as const;
