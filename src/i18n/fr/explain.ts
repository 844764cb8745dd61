/** What each kind of fault means, why it matters and how to mend it. */
export const explain = {
  'contribute.wrong': 'Fautif',
  'contribute.right': 'Juste',
  'contribute.tryIt': 'Contrôler un fichier avant de l’envoyer',
  'explain.x-no-record':
    'Aucune description du registre n’a été trouvée. Tout registre a un fichier data/datapackage.json, qui dit quels tableaux existent et ce qu’ils contiennent\u202F; sans lui, rien ne peut être lu. Remettez le fichier en place, ou commencez un registre par la commande npm run new -- record DOSSIER.',
  'explain.package-error':
    'La description du registre n’est pas un paquet de données\u202F: ce n’est pas du JSON valable, un crochet, une accolade ou une virgule manque, ou aucune ressource n’y est énumérée. Tout le registre dépend de ce fichier, qui est donc lu strictement. Corrigez l’endroit indiqué.',
  'explain.resource-error':
    'La description d’un tableau n’est pas valable\u202F: son chemin, son nom, son codage ou son dialecte ne peut pas être utilisé. Un tableau mal décrit serait mal lu. Corrigez la propriété indiquée.',
  'explain.schema-error':
    'La description des colonnes d’un tableau n’est pas valable\u202F: un type est inconnu, un format ne peut pas être lu, ou une clé nomme une colonne qui n’existe pas. Corrigez la propriété indiquée selon la norme Table Schema.',
  'explain.x-unknown-register':
    'Un tableau est rattaché à une rubrique qui n’existe pas. La rubrique détermine les pages où paraissent les lignes\u202F: une faute de frappe ferait disparaître un tableau entier. Écrivez le nom d’une rubrique, en général un pluriel.',
  'explain.x-unknown-property':
    'Une propriété porte un nom que rien ne lit\u202F: elle serait ignorée, et son auteur la croirait prise en compte. Écrivez l’un des noms énumérés.',
  'explain.x-unknown-field':
    'Une colonne est censée alimenter un champ que sa rubrique n’a pas. Ses valeurs ne paraîtraient nulle part. Écrivez le nom d’un champ de cette rubrique.',
  'explain.x-file-missing':
    'Un fichier est nommé mais n’est pas là, ou s’y trouve sous une autre graphie\u202F; les majuscules et les minuscules sont distinguées. Corrigez le nom, ou ajoutez le fichier.',
  'explain.x-file-not-described':
    'Un tableau se trouve dans le dossier des données, mais la description du registre ne le nomme pas, si bien que personne ne le verrait. Décrivez-le, ou retirez-le.',
  'explain.x-path-outside':
    'Un chemin mène hors du dossier du registre. Le site publie ce qui se trouve dans le registre, et rien d’autre de la machine sur laquelle il est construit. Placez le fichier dans le registre et nommez-le là.',
  'explain.x-file-too-large':
    'Un fichier est plus grand que ce qui peut être lu sans risque. Divisez-le\u202F: un tableau peut se composer de plusieurs fichiers ayant les mêmes colonnes.',
  'explain.x-file-large':
    'Un fichier est si grand que ceux qui relisent n’en voient pas les modifications sur les forges usuelles, et ce que personne ne voit n’est pas relu. Divisez-le, par exemple par année.',
  'explain.x-file-name':
    'Le nom d’un fichier ne peut pas figurer dans une adresse, ou n’est pas celui que son identifiant demande. Employez des minuscules, des chiffres et des traits d’union, et placez le fichier directement dans son dossier.',
  'explain.encoding-error':
    'Le fichier n’est pas écrit dans le codage que le registre indique, en général UTF-8\u202F: certains de ses octets n’y sont pas des lettres. Lus autrement, les noms seraient altérés. Dans un tableur, choisissez «\u202FCSV UTF-8\u202F» à l’enregistrement.',
  'explain.x-nul':
    'Le fichier contient un octet NUL, qui n’est pas du texte. Il provient d’un fichier endommagé, ou écrit dans un autre codage. Enregistrez de nouveau le tableau en CSV UTF-8.',
  'explain.x-bare-carriage-return':
    'Un retour chariot se trouve seul, sans saut de ligne. Certains programmes y voient une nouvelle ligne et d’autres non\u202F: la même ligne serait lue de deux façons. Enregistrez le tableau avec des fins de ligne ordinaires\u202F; le contrôle proposé sur ce site peut le faire pour vous là où la correction est certaine.',
  'explain.x-mixed-line-ends':
    'Les lignes du fichier ne se terminent pas toutes de la même façon, ce qui arrive lorsque deux programmes y ont écrit. Des lignes pourraient être jointes ou coupées. Enregistrez-le avec une seule sorte de fin de ligne\u202F; le contrôle peut le faire pour vous.',
  'explain.x-unterminated-quote':
    'Un guillemet ouvre une cellule et ne la ferme jamais, si bien que tout ce qui suit serait une seule cellule. Fermez-le après le texte, ou retirez-le.',
  'explain.x-stray-quote':
    'Un guillemet se trouve là où il n’est ni le début ni la fin d’une cellule. Mettez toute la cellule entre guillemets et doublez ceux qu’elle contient.',
  'explain.x-looks-delimited':
    'Le tableau paraît séparé par un autre signe que celui que le registre indique, un point-virgule ou une tabulation au lieu d’une virgule. Chaque ligne serait une seule longue cellule. Enregistrez-le avec des virgules, ou indiquez le séparateur dans la description du tableau.',
  'explain.source-error':
    'Il n’y a pas de tableau dans le fichier\u202F: il est vide, ou ne contient que des commentaires. Gardez au moins la ligne des noms de colonnes.',
  'explain.duplicate-label':
    'Deux colonnes portent le même nom, et l’on ne peut pas savoir laquelle est visée. Donnez à chacune le sien.',
  'explain.blank-label':
    'Une colonne n’a pas de nom. Ses valeurs ne se rapporteraient à rien. Nommez-la, ou retirez-la.',
  'explain.missing-label':
    'Une colonne que le tableau doit avoir n’est pas là. Ajoutez-la dans la première ligne, sous son nom exact.',
  'explain.extra-label':
    'Une colonne que la description du tableau ne connaît pas est présente. Décrivez-la, corrigez son nom, ou retirez-la.',
  'explain.incorrect-label':
    'Une colonne porte un autre nom que celle qui est décrite à sa place. Des valeurs seraient prises pour ce qu’elles ne sont pas. Écrivez le nom tel qu’il est décrit, et conservez l’ordre.',
  'explain.extra-cell':
    'Une ligne a plus de cellules qu’il n’y a de colonnes, en général parce qu’un texte contient une virgule et n’est pas entre guillemets. Mettez ce texte entre guillemets.',
  'explain.missing-cell':
    'Une ligne a moins de cellules qu’il n’y a de colonnes, sans que l’on puisse savoir lesquelles manquent. Ajoutez une virgule pour chaque cellule vide.',
  'explain.blank-row':
    'Une ligne du tableau est vide. Elle est peut-être la trace d’une ligne perdue. Supprimez-la.',
  'explain.x-too-many-rows':
    'Le tableau a plus de lignes que ce qui peut être lu sans risque. Divisez-le\u202F: un tableau peut se composer de plusieurs fichiers ayant les mêmes colonnes.',
  'explain.x-cell-too-long':
    'Une cellule contient plus de texte qu’un tableur n’en accepte, et il le couperait sans rien dire. Abrégez-la, ou placez le texte dans un enseignement ou un rapport.',
  'explain.x-unknown-column':
    'Une colonne n’alimente aucun champ de la rubrique. Elle est conservée et paraît sous son propre nom\u202F; mais si ce nom est une graphie fautive, ses valeurs manquent là où on les cherche. Corrigez le nom, ou laissez-le s’il est voulu.',
  'explain.type-error':
    'Une cellule n’est pas du type de sa colonne\u202F: des mots là où un nombre est attendu, par exemple. Aucun chiffre ne pourrait en être tiré. Écrivez la valeur dans la forme de la colonne\u202F; ce qui ne peut pas s’écrire ainsi a sa place dans les notes.',
  'explain.invalid-date':
    'Les dates s’écrivent année d’abord\u202F: 2024-12-31, ou 2024-12, ou 2024 lorsque rien de plus n’est connu. D’autres formes se lisent différemment selon les pays\u202F: 3/5/2024 désigne deux jours. Écrivez la date année d’abord\u202F; dans un tableur, donnez à la colonne le format texte avant de saisir.',
  'explain.constraint-error':
    'Une cellule enfreint une règle que la description pose pour sa colonne\u202F: elle est trop petite, trop longue, vide, ou absente de la liste. Écrivez une valeur qui respecte la règle.',
  'explain.unique-error':
    'Une valeur figure deux fois dans une colonne où chacune doit être unique. Corrigez l’une des deux lignes.',
  'explain.primary-key':
    'Deux lignes disent la même chose de la même fiche, ou une ligne n’a pas ce qui la distingue des autres. On ne pourrait pas dire laquelle vaut. N’en gardez qu’une.',
  'explain.foreign-key':
    'Une cellule renvoie à une ligne d’un autre tableau qui n’existe pas. Écrivez la valeur telle qu’elle figure dans ce tableau, ou ajoutez la ligne.',
  'explain.x-invalid-id':
    'Un identifiant peut contenir des lettres sans accent, des chiffres, des points, des traits d’union et des tirets bas, car il figure pour toujours dans l’adresse d’une page. Écrivez-le ainsi.',
  'explain.x-invalid-value':
    'La valeur est de la bonne sorte mais n’est pas possible\u202F: un nombre hors de son échelle, un élément vide dans une liste, un mot de trop. Corrigez-la comme le dit la phrase.',
  'explain.x-invalid-choice':
    'La colonne a une liste fermée de mots, afin que les lignes puissent être comptées et comparées. Écrivez exactement l’un d’eux\u202F; ils sont énumérés dans la phrase et sur la page de données du tableau.',
  'explain.x-invalid-link':
    'Une adresse doit commencer par https et être entière, pour qu’on puisse la suivre sans risque. Un document sans adresse est désigné par sa cote.',
  'explain.x-required':
    'La ligne ne peut pas se passer de ce champ\u202F: il dit de quelle fiche il s’agit, ou sur quoi elle porte. Remplissez-le.',
  'explain.x-formula':
    'Le texte commence par un signe qui le fait exécuter comme une formule par les tableurs, ce qui a servi à attaquer les lecteurs de tableaux publiés. Commencez par une lettre\u202F; un nombre garde son signe dans une colonne de nombres.',
  'explain.x-unsafe-character':
    'Le texte contient un caractère invisible, ou qui change la lecture du texte voisin. Une ligne pourrait ainsi dire une chose et en montrer une autre. Supprimez-le, ou saisissez le mot de nouveau.',
  'explain.x-unbalanced-direction':
    'Un signe fixe le sens d’écriture et n’est pas refermé, si bien que la suite paraîtrait dans le mauvais ordre. Fermez-le, ou retirez-le.',
  'explain.x-mixed-scripts':
    'Un mot contient des lettres semblables de deux alphabets. Il pourrait passer pour un autre nom, et aucune recherche ne le trouverait. Saisissez-le de nouveau dans un seul alphabet.',
  'explain.x-mixed-scripts-in-prose':
    'Un mot d’une phrase contient des lettres de deux alphabets. C’est peut-être voulu\u202F; s’il s’agit d’une faute de frappe, aucune recherche ne trouvera le mot. Saisissez-le de nouveau dans un seul alphabet, ou laissez-le s’il est voulu.',
  'explain.x-not-normalised':
    'Une lettre accentuée est écrite en deux caractères là où il en existe un seul. Elle a le même aspect, mais n’est pas trouvée quand on cherche l’autre. Saisissez le mot de nouveau\u202F; la plupart des programmes l’écrivent alors en un seul caractère.',
  'explain.x-duplicate-id':
    'Deux fiches ont le même identifiant, majuscules et minuscules confondues. Chaque identifiant est l’adresse d’une seule page, dans tous les tableaux. Donnez à la fiche la plus récente un identifiant qui lui soit propre.',
  'explain.x-reused-id':
    'L’identifiant appartenait à une fiche retirée. Qui a cité cette fiche serait désormais conduit à une autre. Donnez à la ligne un nouvel identifiant.',
  'explain.x-unknown-reference':
    'La cellule nomme une fiche qui n’existe pas. Écrivez l’identifiant tel qu’il figure dans le tableau de cette fiche, ou ajoutez la fiche dans la même modification.',
  'explain.x-wrong-register':
    'La cellule nomme une fiche qui existe mais d’une autre nature\u202F: un participant là où une réunion est demandée. Écrivez l’identifiant d’une fiche de la nature voulue.',
  'explain.x-dates-out-of-order':
    'Ce qui doit venir après porte une date antérieure\u202F: une fin avant son début, un rapport avant la visite. L’une des deux dates est inexacte. C’est un doute, et pas toujours une erreur\u202F: il est donc publié avec la ligne, sauf si le registre est strict.',
  'explain.x-done-without-evidence':
    'La ligne dit qu’une chose est faite et ne cite rien qui l’établisse. Des tiers ne peuvent vérifier que ce qu’ils peuvent consulter. Désignez un document par sa cote ou son adresse.',
  'explain.x-done-without-date':
    'La ligne dit qu’une chose est faite, mais pas quand, et l’on ne peut donc dire si elle l’a été à temps. Écrivez la date à laquelle elle a été déclarée.',
  'explain.x-verified-without-finding':
    'Un enseignement est dit validé, mais aucune constatation n’est citée qui montre que l’action corrective produit son effet. Citez la constatation, ou indiquez un état antérieur.',
  'explain.x-lesson-state':
    'L’enseignement se dit plus avancé que ne le montrent les fiches liées. Un enseignement n’est acquis que lorsqu’une action corrective a été exécutée et validée. Liez les points de suivi et la constatation, ou indiquez l’état qu’ils établissent.',
  'explain.x-contested-without-note':
    'La ligne est marquée comme contestée, sans que l’on sache par qui ni pour quelle raison. Le lecteur doit pouvoir dire ce qui est en cause. Écrivez-le en une phrase neutre.',
  'explain.x-superseded-without-successor':
    'La ligne dit qu’autre chose l’a remplacée, mais pas quoi. Indiquez la fiche qui la remplace.',
  'explain.x-contradicting-flags':
    'Deux champs d’une ligne disent des choses différentes, par exemple une date d’achèvement à côté du statut «\u202Fen cours\u202F». Corrigez celui qui est inexact.',
  'explain.x-circular':
    'Une chaîne de fiches revient à son point de départ\u202F: A prolonge B, et B prolonge A. L’un des liens est inexact\u202F; retirez-le.',
  'explain.x-front-matter':
    'Les lignes entre les deux rangées de trois traits d’union, en tête d’un enseignement, ne peuvent pas être lues. Chacune a une clé, deux-points, une espace et une valeur\u202F; une valeur qui contient deux-points est entre guillemets, et une liste est en retrait avec des traits d’union.',
  'explain.x-mdx-syntax':
    'Une balise ou une accolade du texte n’est pas fermée, ou l’est dans un autre ordre qu’elle n’a été ouverte. Fermez-la, ou écrivez le signe comme un caractère, précédé d’une barre oblique inverse.',
  'explain.x-mdx-code':
    'Les accolades, import et export sont du code dans ce format, et le code des contributeurs n’est jamais exécuté. Écrivez plutôt le résultat\u202F; une accolade voulue comme signe est précédée d’une barre oblique inverse.',
  'explain.x-mdx-html':
    'Le HTML des contributeurs n’est pas accepté, car il pourrait contenir du code. Employez Markdown\u202F: deux astérisques pour le gras, un pour l’italique, des crochets pour les liens.',
  'explain.x-mdx-component':
    'Le texte emploie un composant qui n’est pas de ceux qui sont proposés, ou le place là où il ne peut pas figurer. Employez l’un de ceux que la phrase énumère, ou du simple Markdown.',
  'explain.x-mdx-attribute':
    'Un composant a un attribut qu’il ne connaît pas, n’a pas celui dont il a besoin, ou en a un qui n’est pas un simple texte entre guillemets.',
  'explain.x-mdx-link':
    'Un lien mène à une adresse qu’on ne peut pas suivre sans risque. Une adresse commence par https ou mailto, ou mène à une page de ce site.',
  'explain.x-mdx-image':
    'Une image vient d’un autre site, ou est dans un format qui peut contenir du code. Les images se trouvent à côté de l’enseignement, en PNG, JPEG ou WebP, pour que rien ne soit cherché ailleurs à la lecture de la page.',
  'explain.x-mdx-size':
    'Le texte, ou l’une de ses parties, est plus long ou plus emboîté que ce qui peut être lu sans risque. Divisez le paragraphe ou la liste, ou abrégez le texte.',
  'explain.x-missing-section':
    'Un enseignement a quatre sections, dans cet ordre\u202F: événement à l’origine, enseignement, recommandation, preuve de l’effet. Alors seulement les enseignements peuvent être comparés. Ajoutez celle qui manque\u202F; s’il n’y a pas encore de preuve, dites-le.',
  'explain.x-unknown-figure':
    'Le texte demande un chiffre, un graphique ou un tableau sous un nom qui n’existe pas, ou avec un filtre qui ne peut pas être lu. Écrivez l’un des noms que donne la phrase.',
  'explain.x-tlp':
    'La ligne porte une étiquette du protocole TLP (Traffic Light Protocol) autre que TLP:CLEAR. Un dépôt public est déjà une publication\u202F: une telle ligne ne doit pas y être envoyée. Retirez-la, prévenez le secrétariat, et déclarez la lacune avec un motif de non-publication si l’existence de la ligne doit être connue.',
  'explain.x-classification':
    'Le texte porte une mention de classification. Ce qui est classifié ne doit pas être envoyé à un dépôt public. Retirez-le et prévenez le secrétariat\u202F; une ligne sans contenu, avec un motif de non-publication, dit que quelque chose n’est pas publié, et pourquoi.',
  'explain.x-personal-data':
    'Le texte contient ce qui mène à une personne\u202F: une adresse électronique, un numéro de téléphone ou d’identité, ou des données cachées dans une image. Nommez le service plutôt que la personne.',
  'explain.x-account-number':
    'Le texte contient le numéro d’un compte ou d’une carte. Retirez-le\u202F; qui en a besoin sait où le demander.',
  'explain.x-coordinates':
    'Les coordonnées sont plus fines que le registre ne l’autorise. Elles pourraient montrer où se trouvent des personnes ou du matériel. Arrondissez-les au nombre de décimales que donne la phrase, ou nommez le lieu.',
  'explain.x-secret':
    'Le texte contient ce qui ressemble à un mot de passe, à une clé ou à un jeton. Tenez-le désormais pour connu\u202F: changez-le là où il sert, et retirez-le d’ici.',
  'explain.x-withheld':
    'La liste des valeurs occultées du descripteur désigne une valeur antérieure qui ne peut être montrée, et ce passage la montre encore\u202F: une modification qui la nomme, une rectification qui la répète, un texte qui la cite. Les pages, les fichiers et les flux omettent cette valeur dans l’historique, mais ne changent jamais une ligne\u202F: c’est donc la ligne qu’il faut changer. Les dates sont reconnues sous la forme 2025-03-31 et en toutes lettres.',
  'explain.x-amendment-missing':
    'Une valeur publiée a été changée, et aucune ligne des modifications ne dit pourquoi ni sur quel fondement. Rien dans le registre n’est réécrit en silence. Ajoutez une ligne au tableau des modifications dans la même proposition.',
  'explain.x-shallow-history':
    'La copie du dépôt ne contient que ses commits les plus récents, si bien que l’historique du registre serait tronqué. Récupérez le reste.',
  'explain.x-no-history':
    'L’historique du registre ne peut pas être lu\u202F: le dossier n’est pas sous gestion de versions, ou ce à quoi il doit être comparé est absent. Travaillez dans un clone du dépôt.',
} as const;
