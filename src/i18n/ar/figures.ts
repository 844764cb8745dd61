/** Figures, charts and the method page. */
export const figures = {
  'figure.followThrough': 'متابعة التنفيذ',
  'figure.risk': 'المخاطر',
  'figure.capability': 'القدرة',
  'figure.gap': 'الفجوة',
  'figure.spread': 'التباين',
  'figure.regularity': 'الانتظام',
  'followThrough.completed': 'أُبلغ عن إنجازه',
  'followThrough.onTime': 'في موعده',
  'followThrough.late': 'بعد موعده',
  'followThrough.undated': 'منجز بلا تاريخ',
  'followThrough.open': 'مفتوح',
  'followThrough.overdue': 'فات موعده',
  'followThrough.contested': 'متنازع عليه',
  'followThrough.verified': 'منجز وجرى التحقق منه',
  'followThrough.contradicted': 'أُبلغ عن إنجازه ونتيجة التحقق مخالفة',
  'followThrough.dropped': 'موقوف أو حل محله غيره، وغير محسوب',
  'followThrough.noStatus':
    'في القائمة {count, plural, zero {# إجراء} one {إجراء واحد} two {إجراءان} few {# إجراءات} many {# إجراء} other {# إجراء}} بلا حالة مبلغ عنها، ولذلك لا تُحسب نسبة متابعة التنفيذ.',

  'chart.kind.line': 'رسم خطي',
  'chart.kind.bar': 'رسم بالأعمدة',
  'chart.kind.stackedBar': 'رسم بأعمدة مكدسة',
  'chart.kind.range': 'رسم للفترات',
  'chart.kind.dotPlot': 'رسم بالنقاط',
  'chart.kind.timeline': 'خط زمني',
  'chart.kind.matrix': 'مصفوفة',
  'chart.point': '[series]، [x]: [value]',
  'chart.pointAlone': '[x]: [value]',
  'chart.span': 'من [low] إلى [high]',
  'chart.since': 'منذ [low]',
  'chart.uncertain': '[value] (من [low] إلى [high])',
  'chart.withBase': '[value] (الأساس: [base])',
  'chart.missing': 'لا بيانات',
  'chart.smallBase': 'أساس صغير',
  'chart.smallBaseNote': '† أساس صغير: يُقرأ بحذر.',
  'chart.empty': 'لا يوجد بعد ما يُرسم.',
  'chart.summary': '[kind]. [x]: من [first] إلى [last]. [y]: من [least] إلى [most].',
  'chart.summaryShort': '[kind]. عدد القيم: [count].',
  'chart.source': 'المصدر: [source]',
  'chart.asOf': 'الوضع في [date]',
  'chart.table': 'جدول',
  'chart.takeAway': 'تنزيل',
  'chart.keys':
    'تنقل مفاتيح الأسهم بين النقاط، ويفتح مفتاح الإدخال الصفوف التي وراء النقطة، ويخرج مفتاح الهروب من الرسم.',
  'chart.series': 'السلسلة',
  'chart.event': 'الحدث',
  'chart.from': 'من',
  'chart.to': 'إلى',
  'chart.today': 'التاريخ المرجعي',
  'chart.risk.title':
    'أعلى متوسط للمخاطر: «\u2068{scenario}\u2069»، الإقليم: \u2068{participant}\u2069، {risk} من أصل 25',
  'chart.risk.territory': 'الإقليم',
  'chart.risk.note': 'الاحتمال × الأثر، من 1 إلى 25، بمتوسط المنظورات التي أبدت تقديرها.',
  'chart.scores.title':
    'متوسط مخاطر «\u2068{scenario}\u2069» {direction, select, rose {ارتفع من {from} إلى {to}} fell {انخفض من {from} إلى {to}} other {ثابت عند {to}}} على مدى {editions, plural, zero {# إصدار} one {إصدار واحد} two {إصدارين} few {# إصدارات} many {# إصدارا} other {# إصدار}}',
  'chart.scores.axis': 'متوسط المخاطر في الأقاليم المقيَّمة',
  'chart.scores.note':
    '{shown, plural, zero {# سيناريو} one {السيناريو الذي تغير متوسط مخاطره أكثر من غيره} two {السيناريوهان اللذان تغير متوسط مخاطرهما أكثر من غيرهما} few {السيناريوهات التي تغير متوسط مخاطرها أكثر من غيرها، وعددها #} many {السيناريوهات التي تغير متوسط مخاطرها أكثر من غيرها، وعددها #} other {السيناريوهات التي تغير متوسط مخاطرها أكثر من غيرها، وعددها #}}.',
  'chart.followThrough.title':
    'من أصل {base, plural, zero {# إجراء} one {إجراء واحد} two {إجراءين} few {# إجراءات} many {# إجراء} other {# إجراء}} {lists, plural, zero {في # قائمة} one {في القائمة الأخيرة} two {في القائمتين الأخيرتين} few {في آخر # قوائم} many {في آخر # قائمة} other {في آخر # قائمة}}، أُبلغ عن إنجاز {completed, number} وفات موعد {overdue, number}',
  'chart.followThrough.axis': 'الإجراءات',
  'chart.followThrough.note': 'لا تُحسب الإجراءات الموقوفة أو التي حل محلها غيرها.',
  'chart.regularity.days':
    '{when, select, later {{days, plural, zero {تأخير # يوم} one {تأخير يوم واحد} two {تأخير يومين} few {تأخير # أيام} many {تأخير # يوما} other {تأخير # يوم}}} earlier {{days, plural, zero {تبكير # يوم} one {تبكير يوم واحد} two {تبكير يومين} few {تبكير # أيام} many {تبكير # يوما} other {تبكير # يوم}}} other {في اليوم المقرر}}',
  'chart.slips.title':
    '{count, plural, zero {# معلم رئيسي تأجل:} one {المعلم الرئيسي الذي تأجل:} two {المعلمان الرئيسيان الأكثر تأجلا، وأولهما} few {المعالم الرئيسية الأكثر تأجلا، وعددها #، وأولها} many {المعالم الرئيسية الأكثر تأجلا، وعددها #، وأولها} other {المعالم الرئيسية الأكثر تأجلا، وعددها #، وأولها}} «\u2068{title}\u2069»، بمقدار {days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يوما} other {# يوم}}',
  'chart.slips.axis': 'من تاريخ الاستحقاق الأول إلى الحالي، أو إلى يوم الاستيفاء',
  'chart.slips.series': 'مقدار التأجيل',
  'chart.slips.note':
    'يبدأ كل عمود عند تاريخ الاستحقاق الأول للمعلم الرئيسي. المصمت: مستوفى؛ والمخطط بخطوط فاتحة: قيد التنفيذ؛ والمخطط بخطوط معكوسة: فات موعده.',

  'chart.coverage.title':
    'نظر المراقبون في {looked, number} من أصل {base, plural, zero {# إجراء أُبلغ عن إنجازه} one {إجراء واحد أُبلغ عن إنجازه} two {إجراءين أُبلغ عن إنجازهما} few {# إجراءات أُبلغ عن إنجازها} many {# إجراء أُبلغ عن إنجازها} other {# إجراء أُبلغ عن إنجازها}}، وتحققوا من {verified, number}',
  'chart.coverage.year': 'سنة الاتفاق',
  'chart.coverage.axis': 'الإجراءات التي أُبلغ عن إنجازها',
  'chart.slippage.title':
    '{days, plural, zero {أُنجز نصف الالتزامات المؤرخة، وعددها {count, number}، أو يستحق، في الموعد المتفق عليه أولا أو قبله} one {تأجل نصف الالتزامات المؤرخة، وعددها {count, number}، يوما واحدا أو أكثر} two {تأجل نصف الالتزامات المؤرخة، وعددها {count, number}، يومين أو أكثر} few {تأجل نصف الالتزامات المؤرخة، وعددها {count, number}، # أيام أو أكثر} many {تأجل نصف الالتزامات المؤرخة، وعددها {count, number}، # يوما أو أكثر} other {تأجل نصف الالتزامات المؤرخة، وعددها {count, number}، # يوم أو أكثر}}؛ {worst, plural, zero {ولم يتأجل أصلا إلا أقل من عُشرها} one {وتأجل عُشرها يوما واحدا أو أكثر} two {وتأجل عُشرها يومين أو أكثر} few {وتأجل عُشرها # أيام أو أكثر} many {وتأجل عُشرها # يوما أو أكثر} other {وتأجل عُشرها # يوم أو أكثر}}',
  'chart.slippage.year': 'سنة تاريخ الاستحقاق الأول',
  'chart.slippage.axis': 'الأيام بعد تاريخ الاستحقاق الأول',
  'chart.slippage.median': 'وسيط التأجيل',
  'chart.slippage.onTime': 'في اليوم المتفق عليه أولا',
  'chart.slippage.note':
    'حتى يوم الإنجاز؛ ولما فات موعده حتى تاريخ الوضع المعروض؛ وإلا فحتى تاريخ الاستحقاق الحالي. ويغطي الخط النصف الأوسط من القيم.',
  'chart.regularity.title':
    'نُشر بعد الموعد المقرر {late, number} من أصل {published, plural, zero {# تقييم منشور} one {تقييم واحد منشور} two {تقييمين منشورين} few {# تقييمات منشورة} many {# تقييما منشورا} other {# تقييم منشور}}',
  'chart.regularity.axis': 'من الموعد المقرر إلى التاريخ الفعلي',
  'chart.regularity.series': 'الفارق بالأيام',
  'chart.lessons.title':
    'عدد الدروس المستفادة فعلا {validated, number} من أصل {base, number}؛ وعدد ما لم يُتخذ بعد إجراء تصحيحي بشأنه {idle, number}',
} as const;
