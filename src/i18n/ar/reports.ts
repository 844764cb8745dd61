/** التقارير الدائمة والمقارنة والتضمين. */
export const reports = {
  'report.standing': 'التقارير الدائمة',
  'report.standingIntro': 'تُحسب من السجل عند كل نشر، ويفضي كل رقم إلى الصفوف التي يعدها.',
  'report.kindOf': 'تقرير دائم',
  'report.asOf': 'الوضع في {date}',
  'report.numbers': 'بالأرقام',
  'report.method': 'طريقة الحساب',
  'report.methodIntro': 'تشرح صفحة المنهجية كل رقم وصيغته وأساسه:',
  'report.download': 'تنزيل',
  'report.downloadCsv': 'الصفوف بصيغة CSV',
  'report.downloadJson': 'الصفوف بصيغة JSON',
  'share.record': 'سجل عام',
  'report.cite': 'الاستشهاد بهذا التقرير',
  'report.citation':
    '«\u2068{title}\u2069»، {site}، الوضع في {date}، النسخة \u2066{version}\u2069. {address}',
  'report.rowsShown': 'عدد الصفوف المعروضة: [shown] من أصل [count]',
  'report.rowsOpen':
    'عرض {count, plural, zero {# صف} one {صف واحد} two {صفين} few {# صفوف} many {# صفا} other {# صف}}',
  'report.rowsAll': 'عرض جميع الصفوف',
  'report.rowsNoScript':
    'البرامج النصية معطلة، ولذلك يؤدي كل عدد إلى جميع الصفوف هنا لا إلى الصفوف التي يحصيها وحدها. وفي الملف الصفوف نفسها لبرامج الجداول.',
  'report.rowsCut':
    '{shown, plural, zero {لا صفوف} one {الصف الأول} two {الصفان الأولان} few {أول # صفوف} many {أول # صفا} other {أول # صف}} من أصل {count, number}؛ وجميعها في الملف.',
  'report.all': 'المجموع',
  'report.result': 'النتيجة',
  'report.kind': 'النوع',
  'report.promise': 'الإجراء أو المعلم الرئيسي',
  'report.item': 'القيد',
  'report.doneOn': 'أُبلغ عن إنجازه',
  'report.proof': 'التحقق',
  'report.by.forum': 'بحسب المنتدى',
  'report.by.owner': 'بحسب الجهة المسؤولة',
  'report.by.year': 'بحسب السنة',
  'report.by.meeting': 'بحسب الاجتماع',
  'report.by.participant': 'بحسب المشارك',
  'report.by.measure': 'بحسب التدبير',
  'report.by.cycle': 'بحسب الدورة',
  'report.by.theme': 'بحسب الموضوع',

  'report.followThrough': 'متابعة التنفيذ',
  'report.followThrough.finding':
    'من أصل {base, plural, zero {# إجراء محسوب} one {إجراء محسوب واحد} two {إجراءين محسوبين} few {# إجراءات محسوبة} many {# إجراء محسوبا} other {# إجراء محسوب}}، أُبلغ عن إنجاز {completed, number}، منها {onTime, number} في الموعد؛ وفات موعد {overdue, number}؛ وعدد المنجز الذي جرى التحقق منه {verified, number}.',
  'report.followThrough.by.forum':
    '{count, plural, zero {لم يفت موعد أي إجراء في أي منتدى} other {المنتدى الذي فات موعد أكبر عدد من إجراءاته: \u2068{name}\u2069، {count, number} من أصل {base, number}}}',
  'report.followThrough.by.owner':
    '{count, plural, zero {لم يفت موعد أي إجراء لدى الجهات المسؤولة المعروضة} other {الجهة المسؤولة التي فات موعد أكبر عدد من إجراءاتها: \u2068{name}\u2069، {count, number} من أصل {base, number}}}',
  'report.followThrough.by.year':
    '{count, plural, zero {لم يفت موعد أي إجراء من أي سنة} other {سنة الاتفاق التي فات موعد أكبر عدد من إجراءاتها: \u2068{name}\u2069، {count, number} من أصل {base, number}}}',
  'report.followThrough.table.forum': 'الإجراءات بحسب المنتدى',
  'report.followThrough.table.owner': 'الإجراءات بحسب الجهة المسؤولة',
  'report.followThrough.table.year': 'الإجراءات بحسب سنة الاتفاق',
  'report.followThrough.rows': 'جميع الإجراءات وما آلت إليه',

  'report.slippage': 'تأجيل المواعيد',
  'report.slippage.finding':
    'تأجل موعد {moved, number} من أصل {base, plural, zero {# التزام مؤرخ} one {التزام مؤرخ واحد} two {التزامين مؤرخين} few {# التزامات مؤرخة} many {# التزاما مؤرخا} other {# التزام مؤرخ}}؛ {days, plural, zero {وأُنجز نصفها، أو يستحق، في الموعد المتفق عليه أولا أو قبله} one {وتأجل نصفها يوما واحدا أو أكثر} two {وتأجل نصفها يومين أو أكثر} few {وتأجل نصفها # أيام أو أكثر} many {وتأجل نصفها # يوما أو أكثر} other {وتأجل نصفها # يوم أو أكثر}}، وأكبر تأجيل {worst, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يوما} other {# يوم}}.',
  'report.slippage.by.forum':
    'المنتدى الذي يكثر في إجراءاته ما تجاوز الموعد المتفق عليه أولا: \u2068{name}\u2069، {late, number} من أصل {count, plural, zero {# إجراء} one {إجراء واحد} two {إجراءين} few {# إجراءات} many {# إجراء} other {# إجراء}}',
  'report.slippage.by.owner':
    'الجهة المسؤولة، من بين الجهات المعروضة، التي يكثر في التزاماتها ما تجاوز الموعد المتفق عليه أولا: \u2068{name}\u2069، {late, number} من أصل {count, plural, zero {# التزام} one {التزام واحد} two {التزامين} few {# التزامات} many {# التزاما} other {# التزام}}',
  'report.slippage.dated': 'المؤرخة',
  'report.slippage.moved': 'تأجل موعدها',
  'report.slippage.late': 'أُنجزت أو تستحق أو فات موعدها بعد الموعد المتفق عليه أولا',
  'report.slippage.worst': 'أكبر تأجيل',
  'report.slippage.done': 'تاريخ الإنجاز',
  'report.slippage.moves': 'عدد مرات التأجيل',
  'report.slippage.days': 'الأيام بعد تاريخ الاستحقاق الأول',
  'report.slippage.most': 'أكثر ما تأجل',
  'report.slippage.table.year': 'مقدار التأجيل بالأيام، بحسب سنة تاريخ الاستحقاق الأول',
  'report.slippage.table.forum': 'مقدار تأجيل الإجراءات بالأيام، بحسب المنتدى',
  'report.slippage.table.owner': 'مقدار التأجيل بالأيام، بحسب الجهة المسؤولة',
  'report.slippage.rows': 'جميع الإجراءات والمعالم الرئيسية المؤرخة، والأكثر تأجلا أولا',

  'report.verification': 'التحقق',
  'report.verification.finding':
    'نظر المراقبون في {looked, number} من أصل {base, plural, zero {# إجراء أو معلم رئيسي أُبلغ عن إنجازه} one {إجراء أو معلم رئيسي واحد أُبلغ عن إنجازه} two {إجراءين أو معلمين رئيسيين أُبلغ عن إنجازهما} few {# إجراءات ومعالم رئيسية أُبلغ عن إنجازها} many {# إجراء ومعلما رئيسيا أُبلغ عن إنجازها} other {# إجراء ومعلم رئيسي أُبلغ عن إنجازها}}: جرى التحقق من {verified, number}، وتأكد {partly, number} جزئيا، وجاءت نتيجة التحقق مخالفة في {contradicted, number}، وتعذر التحقق من {unable, number}.',
  'report.verification.looked': 'نُظر فيها',
  'report.verification.coverage': 'مدى ما نُظر فيه',
  'report.verification.contradictions': 'حيث تختلف الحالة المبلغ عنها عن نتيجة التحقق',
  'report.verification.unable': 'ما تعذر على المراقبين التحقق منه',
  'report.verification.table.owner': 'ما أُبلغ عن إنجازه، بحسب الجهة المسؤولة',
  'report.verification.table.year': 'ما أُبلغ عن إنجازه، بحسب سنة الإنجاز',
  'report.verification.rows': 'كل ما أُبلغ عن إنجازه، وما خلص إليه المراقبون',

  'report.assessment': 'التقييم المشترك',
  'report.assessment.finding':
    '\u2068{edition}\u2069: أوسع فجوة بين المخاطر والقدرة هي فجوة «\u2068{scenario}\u2069»، الإقليم: \u2068{participant}\u2069، {gap} من أصل 25.',
  'report.assessment.pairs': 'أزواج السيناريو والإقليم',
  'report.assessment.widest': 'أوسع فجوة',
  'report.assessment.compare': 'إلى جانب الإصدار السابق',
  'report.assessment.likelihoodImpact': 'الاحتمال والأثر',
  'report.assessment.high':
    '{high, number} من أصل {base, plural, zero {# زوج} one {زوج واحد} two {زوجين} few {# أزواج} many {# زوجا} other {# زوج}} من سيناريو وإقليم عند الدرجة 4 أو 5 في الاحتمال والأثر معا',
  'report.assessment.highNote':
    'متوسطات المنظورات التي أبدت تقديرها، مقربة إلى درجة كاملة. وتدرج اللون يمثل الاحتمال × الأثر.',
  'report.assessment.likelihoodStep': 'الاحتمال {step, number}',
  'report.assessment.impactStep': 'الأثر {step, number}',
  'report.assessment.pair': '{scenario} · {participant}',
  'report.assessment.spread':
    'أبعد ما تتباعد المنظورات في «\u2068{scenario}\u2069»، الإقليم: \u2068{participant}\u2069؛ التباين بنقاط المخاطر: {spread}',
  'report.assessment.spreadNote':
    'المخاطر كما يراها كل منظور، من 1 إلى 25؛ والأزواج المعروضة هي الأوسع تباينا.',
  'report.assessment.editions': 'عبر الإصدارات',
  'report.assessment.rows': 'جميع أزواج السيناريو والإقليم، والأوسع فجوة أولا',

  'report.participation': 'المشاركة والمعاملة بالمثل',
  'report.participation.finding':
    'من أصل {due, plural, zero {# تقرير حل موعده} one {تقرير واحد حل موعده} two {تقريرين حل موعدهما} few {# تقارير حل موعدها} many {# تقريرا حل موعدها} other {# تقرير حل موعدها}}، ورد {received, number}، منها {inTime, number} في الموعد؛ ولم يرد {missing, number}.',
  'report.participation.matrix':
    '\u2068{names}\u2069: {count, number} من أصل {measures, plural, zero {# تدبير} one {تدبير واحد} two {تدبيرين} few {# تدابير} many {# تدبيرا} other {# تدبير}}، وهو أكبر عدد انضم إليه أي مشارك',
  'report.participation.matrixNote': 'السنة هي سنة الانضمام. وتعني الشرطة عدم المشاركة.',
  'report.participation.who': 'من يشارك في أي تدبير',
  'report.participation.owes': 'التقارير المطلوبة من كل مشارك',
  'report.participation.carries': 'توزيع الأعباء',
  'report.participation.reports': 'التقارير التي حل موعدها',
  'report.participation.owed':
    'ورد {received, number} من أصل {due, plural, zero {# تقرير حل موعده} one {تقرير واحد حل موعده} two {تقريرين حل موعدهما} few {# تقارير حل موعدها} many {# تقريرا حل موعدها} other {# تقرير حل موعدها}}، ولم يرد {missing, number}',
  'report.participation.owedNote': 'لا تُحسب التقارير المعفى منها ولا التي لم يحل موعدها بعد.',
  'report.participation.table.participant': 'التقارير بحسب المشارك',
  'report.participation.table.measure': 'التقارير بحسب التدبير',
  'report.participation.table.cycle': 'التقارير بحسب الدورة',
  'report.participation.rows': 'جميع التقارير المطلوبة',
  'report.submission.inTime': 'ورد في موعده',
  'report.submission.late': 'ورد بعد موعده',
  'report.submission.undated': 'ورد، بلا تاريخ استحقاق',
  'report.submission.missing': 'لم يرد',
  'report.submission.notYetDue': 'لم يحل موعده بعد',
  'report.submission.waived': 'أُعفي منه',
  'report.carries.hosted': 'الاجتماعات التي استضافها',
  'report.carries.chaired': 'الاجتماعات التي ترأسها',
  'report.carries.led': 'التدابير التي يقودها',
  'report.carries.owned': 'الإجراءات التي يتولى مسؤوليتها',
  'report.carries.reached': 'المعالم الرئيسية التي يتولى مسؤوليتها',
  'report.carries.verified': 'نتائج التحقق الصادرة عنه',
  'report.carries.taught': 'الدروس التي قدمها',
  'report.carries.paid': 'المبلغ المدفوع',

  'report.regularity': 'الانتظام',
  'report.regularity.finding':
    '{published, plural, zero {لم يُنشر بعد أي تقييم مقرر} one {نُشر تقييم مقرر واحد} two {نُشر تقييمان مقرران} few {نُشرت # تقييمات مقررة} many {نُشر # تقييما مقررا} other {نُشر # تقييم مقرر}}{published, plural, zero {} other {، والمنشور بعد الموعد المقرر: {late, number}}}؛ {held, plural, zero {ولا اجتماعات تُقاس إلى فاصل مقرر} one {واجتماع واحد يُقاس إلى الفاصل المقرر لمنتداه} two {واجتماعان يُقاسان إلى الفاصل المقرر لمنتداهما} few {و# اجتماعات تُقاس إلى الفاصل المقرر لمنتدياتها} many {و# اجتماعا تُقاس إلى الفاصل المقرر لمنتدياتها} other {و# اجتماع تُقاس إلى الفاصل المقرر لمنتدياتها}}{held, plural, zero {} other {، والمعقود بعد انقضاء ذلك الفاصل: {after, number}}}.',
  'report.regularity.inTime': 'تقييمات نُشرت في الموعد',
  'report.regularity.awaited': 'تقييمات لم تُنشر بعد',
  'report.regularity.held': 'اجتماعات عُقدت',
  'report.regularity.after': 'اجتماعات عُقدت بعد انقضاء الفاصل المقرر',
  'report.regularity.assessments': 'التقييمات قياسا إلى مواعيدها المقررة',
  'report.regularity.forums': 'المنتديات والفاصل المقرر لكل منها',
  'report.regularity.planned': 'الاجتماعات التي يقتضيها الفاصل المقرر',
  'report.regularity.longest': 'أطول مدة بلا اجتماع، بالأيام',
  'report.regularity.meetings':
    '{count, plural, zero {لم يُعقد أي اجتماع} one {عُقد اجتماع واحد} two {عُقد اجتماعان} few {عُقدت # اجتماعات} many {عُقد # اجتماعا} other {عُقد # اجتماع}}؛ وأطول مدة بين اجتماعين متتاليين {days, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يوما} other {# يوم}} (\u2068{forum}\u2069)',
  'report.regularity.meetingsPlain':
    '{count, plural, zero {لم يُعقد أي اجتماع} one {عُقد اجتماع واحد} two {عُقد اجتماعان} few {عُقدت # اجتماعات} many {عُقد # اجتماعا} other {عُقد # اجتماع}}',
  'report.regularity.meetingsNote':
    'يُعد الاجتماع متأخرا إذا فصل بينه وبين سابقه ما يزيد على الفاصل المقرر لمنتداه مضافا إليه شهر.',
  'report.regularity.actual': 'تاريخ النشر أو الانعقاد',
  'report.regularity.days': 'أيام التأخر، أو الأيام المنقضية منذ الاجتماع السابق',
  'report.regularity.rows': 'جميع التقييمات المقررة وجميع الاجتماعات',

  'report.lessons.finding':
    'من أصل {base, plural, zero {# درس} one {درس واحد} two {درسين} few {# دروس} many {# درسا} other {# درس}}، اتُّخذ إجراء تصحيحي بشأن {acted, number}، وعدد المستفاد فعلا، أي ما نُفذ إجراؤه وثبت أثره، {validated, number}؛ ولم يُتخذ أي إجراء خلال سنة بشأن {idle, number}، وعدد ما يكرر درسا سابقا {recurring, number}.',
  'report.lessons.acted': 'اتُّخذ إجراء تصحيحي بشأنها',
  'report.lessons.idle': 'لم يُتخذ أي إجراء بشأنها',
  'report.lessons.recurring': 'متكررة',
  'report.lessons.states': 'المرحلة التي بلغتها الدروس',
  'report.lessons.idleList':
    'دروس مضى على تدوينها أكثر من {days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يوما} other {# يوم}} ولم يُتخذ إجراء تصحيحي بشأنها',
  'report.lessons.recurringList': 'دروس تكرر درسا سابقا',
  'report.lessons.table.theme': 'الدروس بحسب الموضوع',
  'report.lessons.table.year': 'الدروس بحسب السنة',
  'report.lessons.rows': 'جميع الدروس',

  'report.coming': 'المراجعات ومواعيد الانقضاء المقبلة',
  'report.coming.finding':
    '{reviews, plural, zero {لا مراجعات مقبلة} one {مراجعة مقبلة واحدة} two {مراجعتان مقبلتان} few {# مراجعات مقبلة} many {# مراجعة مقبلة} other {# مراجعة مقبلة}}، و{sunsets, plural, zero {لا مواعيد انقضاء} one {موعد انقضاء واحد} two {موعدا انقضاء} few {# مواعيد انقضاء} many {# موعد انقضاء} other {# موعد انقضاء}}؛ {past, plural, zero {ولم يمض أي موعد دون ما كان مقررا فيه} one {ومضى موعد واحد دون ما كان مقررا فيه} two {ومضى موعدان دون ما كان مقررا فيهما} few {ومضت # مواعيد دون ما كان مقررا فيها} many {ومضى # موعدا دون ما كان مقررا فيها} other {ومضى # موعد دون ما كان مقررا فيها}}.',
  'report.coming.chart':
    '{count, plural, zero {لا مواعيد} one {موعد واحد} two {موعدان} few {# مواعيد} many {# موعدا} other {# موعد}} في غضون {months, plural, zero {# شهر} one {شهر واحد} two {شهرين} few {# أشهر} many {# شهرا} other {# شهر}}، وأولها موعد «\u2068{title}\u2069»',
  'report.coming.next': 'السنتان المقبلتان',
  'report.coming.review': 'مراجعة',
  'report.coming.sunset': 'انقضاء',
  'report.coming.planned': 'إصدار مقرر',
  'report.coming.past': 'موعد مضى',
  'report.coming.ahead': 'مقبل',
  'report.coming.passed': 'ماض',
  'report.coming.what': 'نوع الموعد',
  'report.coming.when': 'مقبل أو ماض',
  'report.coming.table': 'المواعيد بحسب السنة',
  'report.coming.rows': 'جميع المواعيد بالترتيب',

  'compare.title': 'جنبا إلى جنب',
  'compare.intro':
    'إصداران من تقييم أو تدبيران أو مشاركان أو سنتان جنبا إلى جنب، ولكل مقارنة عنوان خاص بها.',
  'compare.link': 'المقارنة جنبا إلى جنب',
  'compare.assessments': 'إصداران من التقييم',
  'compare.measures': 'تدبيران',
  'compare.participants': 'مشاركان',
  'compare.years': 'سنتان',
  'compare.pair': '\u2068{earlier}\u2069 و\u2068{later}\u2069',
  'compare.first': 'العنصر الأول',
  'compare.second': 'العنصر الثاني',
  'compare.choose': 'مقارنة',
  'compare.without':
    'من دون النص البرمجي لهذه الصفحة، أو قبل اختيار عنصرين، ترد جميع العناصر في الجدول أدناه.',
  'compare.what': 'البند',
  'compare.assessment.finding':
    'بين \u2068{earlier}\u2069 و\u2068{later}\u2069: من أصل {base, plural, zero {# متوسط} one {متوسط واحد} two {متوسطين} few {# متوسطات} many {# متوسطا} other {# متوسط}} للمخاطر، ارتفع {up, number} بنقطة أو أكثر، وانخفض {down, number} بنقطة أو أكثر، وتغير {same, number} بأقل من ذلك.',
  'compare.assessment.none': 'لا زوج من سيناريو وإقليم مقيَّم في الإصدارين كليهما.',
  'compare.assessment.rows': 'متوسط مخاطر كل زوج مقيَّم في الإصدارين كليهما',
  'compare.assessment.chart': 'أكبر التغيرات في متوسط المخاطر',
  'compare.joined': 'عدد المنضمين',
  'compare.year.agreed': 'إجراءات متفق عليها',
  'compare.year.completed': 'منها ما أُبلغ عن إنجازه',
  'compare.year.overdue': 'منها ما فات موعده',
  'compare.year.due': 'معالم رئيسية حل تاريخ استحقاقها الأول',
  'compare.year.met': 'منها ما استُوفي',
  'compare.year.meetings': 'اجتماعات عُقدت',
  'compare.year.findings': 'نتائج تحقق أُبلغ عنها',
  'compare.year.lessons': 'دروس دُونت',

  'embed.title': 'تضمين',
  'embed.live': 'لعرض أحدث نشر دائما، ألصق هذا:',
  'embed.pinned': 'للاحتفاظ بالأرقام كما كانت في {date}، ألصق هذا:',
  'embed.notKept':
    'طُلب الشكل بحالته في {asked}، وهذه الحالة غير محفوظة هنا. والمعروض هو الوضع في {date}.',
  'embed.pinnedTo': 'مثبت على {date}.',
  'embed.newest': 'أحدث شكل',
  'embed.open': 'الشكل كاملا مع جدوله: {site}',
} as const;
