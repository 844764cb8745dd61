/**
 * What pages of records say: status sentences, titles of linked lists, sentences of lists. Counted
 * nouns stand in all six forms; names of participants stand after «من جانب» or in brackets, where
 * their gender and number ask for no agreement.
 */
export const records = {
  'sentence.separator': '؛ ',
  'sentence.joined': '{clauses}.',
  'sentence.unreported': 'لم يُبلغ عن حالة',
  'sentence.reported': 'الحالة المبلغ عنها: {status}',
  'sentence.reportedOn': 'الحالة المبلغ عنها: {status} في {date}',
  'sentence.overdueBy':
    'متأخر عن موعده {days, plural, zero {# يوم} one {يوما واحدا} two {يومين} few {# أيام} many {# يوما} other {# يوم}}',
  'sentence.due': 'مستحق في {date}',
  'sentence.wasDue': 'كان مستحقا في {date}',
  'sentence.proof.none': 'لم يجر التحقق منه بعد',
  'sentence.proof.verified': 'جرى التحقق منه من جانب {by} في {date}',
  'sentence.proof.partly':
    'تأكد جزئيا من جانب {by} في {date}{completion, select, none {} other {، ومستوى الإنجاز: {completion}}}',
  'sentence.proof.contradicted':
    'خلص المراقبون ({by}) إلى غير ذلك في {date}{completion, select, none {} other {، ومستوى الإنجاز: {completion}}}',
  'sentence.proof.unable': 'تعذر التحقق منه من جانب {by} في {date}',
  'sentence.measure.inForceSince': 'نافذ منذ {date}',
  'sentence.measure.expiredOn': 'انقضى في {date}',
  'sentence.measure.reviewOverdue': '{status}؛ كان موعد مراجعته في {date}',
  'sentence.meeting.held':
    'عُقد {to, select, none {في {from}} other {من {from} إلى {to}}}{place, select, none {} other {، المكان: {place}}}.',
  'sentence.meeting.planned':
    'من المقرر عقده {to, select, none {في {from}} other {من {from} إلى {to}}}{place, select, none {} other {، المكان: {place}}}.',
  'sentence.finding':
    '{outcome}{by, select, none {} other {، من جانب {by}}}{date, select, none {} other {، تاريخ التقرير: {date}}}.',
  'sentence.assessment.published':
    'نُشر في {date}{asOf, select, none {} other {؛ ويصف الوضع في {asOf}}}.',
  'sentence.assessment.planned': 'مقرر في {date}؛ لم يُنشر بعد.',
  'sentence.lesson.observed': 'مرصود: دُون ولم يُدرس بعد.',
  'sentence.lesson.identified': 'محدد: دُرس واتُّفق عليه، ولم يُتخذ بعد إجراء تصحيحي بشأنه.',
  'sentence.lesson.action_assigned': 'أُسند إجراء: اتُّفق على إجراء تصحيحي ولم يُنفذ بعد.',
  'sentence.lesson.implemented': 'منفذ: أُبلغ عن إنجاز إجراء تصحيحي، ولم يثبت أثره بعد.',
  'sentence.lesson.validated': 'مستفاد فعلا: نُفذ إجراء تصحيحي، وأثبتت نتيجة تحقق جدواه.',

  'status.unreported': 'لم يُبلغ عن حالة',
  'status.overdue': '{status}، فات موعده',
  'status.contested': 'متنازع عليه',
  'proof.mark.none': 'لم يجر التحقق منه بعد',
  'proof.mark.verified': 'جرى التحقق منه',
  'proof.mark.partly': 'مؤكد جزئيا',
  'proof.mark.contradicted': 'نتيجة التحقق مخالفة',
  'proof.mark.unable': 'تعذر التحقق منه',
  'due.movedFrom': 'الموعد الأول: {date}',
  'due.slip':
    '{days, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يوما} other {# يوم}} {direction, select, later {بعد} other {قبل}} الموعد المتفق عليه أولا',
  'due.fresh': 'فات موعده حديثا',
  'due.plusDays':
    '{days, plural, zero {# يوم} one {تأخير يوم واحد} two {تأخير يومين} few {تأخير # أيام} many {تأخير # يوما} other {تأخير # يوم}}',
  'submission.waived': 'أُعفي منه',
  'submission.notReceived': 'لم يُستلم بعد',
  'alert.notAcknowledged': 'لم يرد إشعار بالاستلام',

  'links.participants.themes': 'المشاركون في إطار هذا الموضوع',
  'links.themes.themes': 'مواضيع ذات صلة',
  'links.measures.themes': 'التدابير في إطار هذا الموضوع',
  'links.measures.lead': 'التدابير التي يقودها هذا المشارك',
  'links.measures.builds_on': 'التدابير المنبثقة عن هذا التدبير',
  'links.measures.agreed_at': 'التدابير المعتمدة في هذا الاجتماع',
  'links.measures.superseded_by': 'التدابير التي حل هذا التدبير محلها',
  'links.participation.measure': 'المشاركون في التدبير',
  'links.participation.participant': 'التدابير التي يشارك فيها',
  'links.submissions.measure': 'التقارير المطلوبة بموجب هذا التدبير',
  'links.submissions.participant': 'التقارير المطلوبة من هذا المشارك',
  'links.forums.themes': 'المنتديات في إطار هذا الموضوع',
  'links.forums.secretariat': 'المنتديات التي يتولى هذا المشارك أمانتها',
  'links.meetings.themes': 'الاجتماعات في إطار هذا الموضوع',
  'links.meetings.forum': 'اجتماعات هذا المنتدى',
  'links.meetings.host': 'الاجتماعات التي استضافها هذا المشارك',
  'links.meetings.chair': 'الاجتماعات التي ترأسها هذا المشارك',
  'links.meetings.facilitator': 'الاجتماعات التي يسرها هذا المشارك',
  'links.actions.themes': 'الإجراءات في إطار هذا الموضوع',
  'links.actions.meeting': 'الإجراءات المتفق عليها في هذا الاجتماع',
  'links.actions.owner': 'الإجراءات التي يتولى هذا المشارك مسؤوليتها',
  'links.actions.partners': 'الإجراءات التي يسهم فيها هذا المشارك',
  'links.actions.measure': 'الإجراءات التي تخدم هذا التدبير',
  'links.actions.lesson': 'الإجراءات المتخذة استجابة لهذا الدرس',
  'links.actions.superseded_by': 'الإجراءات التي حل هذا الإجراء محلها',
  'links.milestones.themes': 'المعالم الرئيسية في إطار هذا الموضوع',
  'links.milestones.measure': 'المعالم الرئيسية لهذا التدبير',
  'links.milestones.responsible': 'المعالم الرئيسية التي يتولى هذا المشارك مسؤوليتها',
  'links.milestones.indicator': 'المعالم الرئيسية المقيسة بهذا المؤشر',
  'links.findings.themes': 'نتائج التحقق في إطار هذا الموضوع',
  'links.findings.subject': 'ما خلص إليه المراقبون',
  'links.findings.verifier': 'نتائج التحقق الصادرة عن هذا المشارك',
  'links.findings.follow_up': 'نتائج التحقق التي تجري متابعتها هنا',
  'links.assessments.themes': 'التقييمات في إطار هذا الموضوع',
  'links.assessments.replaces': 'الإصدار الذي حل محل هذا الإصدار',
  'links.assessments.adopted_by': 'التقييمات المعتمدة في هذا الاجتماع',
  'links.scenarios.themes': 'السيناريوهات في إطار هذا الموضوع',
  'links.decisions.themes': 'القرارات في إطار هذا الموضوع',
  'links.decisions.meeting': 'القرارات المتخذة في هذا الاجتماع',
  'links.positions.subject': 'مواقف المشاركين',
  'links.positions.participant': 'المواقف التي أعلنها هذا المشارك',
  'links.exercises.themes': 'التمارين في إطار هذا الموضوع',
  'links.exercises.measure': 'تمارين هذا التدبير',
  'links.alerts.themes': 'الإنذارات في إطار هذا الموضوع',
  'links.alerts.measure': 'الإنذارات الصادرة بموجب هذا التدبير',
  'links.alerts.issuer': 'الإنذارات الصادرة عن هذا المشارك',
  'links.acknowledgements.alert': 'من أشعر بالاستلام، ومتى',
  'links.acknowledgements.participant': 'الإنذارات التي تلقاها هذا المشارك',
  'links.indicators.themes': 'المؤشرات في إطار هذا الموضوع',
  'links.contributions.participant': 'المبالغ المعلنة والمدفوعة',
  'links.amendments.record': 'أسباب تعديل القيم المنشورة',
  'links.amendments.authority': 'التعديلات المقررة هنا',
  'links.corrections.record': 'التصويبات',
  'links.feedback.subject': 'الملاحظات الواردة والردود عليها',
  'links.terms.themes': 'المصطلحات في إطار هذا الموضوع',
  'links.lessons.themes': 'الدروس المستفادة في إطار هذا الموضوع',
  'links.lessons.submitted_by': 'الدروس المقدمة من هذا المشارك',
  'links.lessons.measures': 'الدروس التي تشير إلى هذا التدبير',
  'links.lessons.meetings': 'الدروس التي تشير إلى هذا الاجتماع',
  'links.lessons.exercises': 'الدروس المستخلصة من هذا التمرين',
  'links.lessons.actions': 'الدروس التي يستجيب لها هذا الإجراء',
  'links.lessons.validated_by': 'الدروس التي تثبتها نتيجة التحقق هذه',
  'links.lessons.recurs_from': 'الدروس التي تكرر هذا الدرس',
  'links.reports.themes': 'التقارير في إطار هذا الموضوع',
  'links.other': '{register} بحسب الحقل «{field}»',
  'links.first':
    '{shown, plural, zero {# قيد} one {القيد الأول} two {القيدان الأولان} few {أول # قيود} many {أول # قيدا} other {أول # قيد}} من أصل {count, number}.',
  'links.searchCount': 'البحث: {register} ({count, number})',
  'links.search': 'البحث: {register}',

  'list.empty': '{register}: لا قيود منها في هذا السجل.',
  'list.count':
    '{count, plural, zero {لا قيود} one {قيد واحد} two {قيدان} few {# قيود} many {# قيدا} other {# قيد}}، حتى {date}.',
  'list.actions':
    '{count, plural, zero {لا إجراءات} one {إجراء واحد} two {إجراءان} few {# إجراءات} many {# إجراء} other {# إجراء}} في القوائم المنشورة{reported, plural, =0 {، ولم يُبلغ عن حالة أي منها، فلا يوصف شيء منها بأنه مفتوح أو منجز أو بأن موعده فات. {coming, plural, zero {ولا يحل موعد أي منها} one {ويحل موعد إجراء واحد} two {ويحل موعد إجراءين} few {ويحل موعد # إجراءات} many {ويحل موعد # إجراء} other {ويحل موعد # إجراء}} بعد {date}} other {: أُبلغ عن إنجاز {done, number}، وفات موعد {overdue, number}، حتى {date}}}.',
  'list.milestones':
    '{count, plural, zero {لا معالم رئيسية} one {معلم رئيسي واحد} two {معلمان رئيسيان} few {# معالم رئيسية} many {# معلما رئيسيا} other {# معلم رئيسي}}: أُبلغ عن استيفاء {done, number}، وفات موعد {overdue, number}، حتى {date}.',
  'list.measures':
    '{count, plural, zero {لا تدابير} one {تدبير واحد} two {تدبيران} few {# تدابير} many {# تدبيرا} other {# تدبير}}؛ عدد التدابير النافذة في {date}: {inForce, number}.',
  'list.lessons':
    '{count, plural, zero {لا دروس} one {درس واحد} two {درسان} few {# دروس} many {# درسا} other {# درس}}؛ عدد الدروس المستفادة فعلا في {date}، أي التي نُفذ إجراؤها وثبت أثره: {validated, number}.',
  'list.findings':
    '{count, plural, zero {لا نتائج تحقق} one {نتيجة تحقق واحدة} two {نتيجتا تحقق} few {# نتائج تحقق} many {# نتيجة تحقق} other {# نتيجة تحقق}} من مراقبين مستقلين؛ عدد النتائج التي تؤكد ما أُبلغ عنه، حتى {date}: {confirmed, number}.',
  'list.meetings':
    '{count, plural, zero {لا اجتماعات} one {اجتماع واحد} two {اجتماعان} few {# اجتماعات} many {# اجتماعا} other {# اجتماع}}؛ عدد ما عُقد منها حتى {date}: {held, number}{ahead, plural, zero {} one {، وما سيُعقد: #} two {، وما سيُعقد: #} few {، وما سيُعقد: #} many {، وما سيُعقد: #} other {، وما سيُعقد: #}}.',
  'list.assessments':
    '{count, plural, zero {لا إصدارات} one {إصدار واحد} two {إصداران} few {# إصدارات} many {# إصدارا} other {# إصدار}} من التقييمات المشتركة؛ عدد ما نُشر منها حتى {date}: {held, number}.',
  'list.forums':
    '{count, plural, zero {لا منتديات دائمة} one {منتدى دائم واحد} two {منتديان دائمان} few {# منتديات دائمة} many {# منتدى دائما} other {# منتدى دائم}}، حتى {date}.',
  'list.participants':
    '{count, plural, zero {لا مشاركين} one {مشارك واحد} two {مشاركان} few {# مشاركين} many {# مشاركا} other {# مشارك}}؛ عدد الدول بينهم، حتى {date}: {states, number}.',
  'list.themes':
    '{count, plural, zero {لا مواضيع} one {موضوع واحد تندرج تحته القيود} two {موضوعان تندرج تحتهما القيود} few {# مواضيع تندرج تحتها القيود} many {# موضوعا تندرج تحتها القيود} other {# موضوع تندرج تحتها القيود}}.',
  'list.scenarios':
    '{count, plural, zero {لا سيناريوهات} one {سيناريو واحد} two {سيناريوهان} few {# سيناريوهات} many {# سيناريو} other {# سيناريو}} مما تتناوله التقييمات المشتركة.',
  'list.decisions':
    '{count, plural, zero {لا قرارات} one {قرار واحد} two {قراران} few {# قرارات} many {# قرارا} other {# قرار}}، حتى {date}.',
  'list.exercises':
    '{count, plural, zero {لا تمارين} one {تمرين واحد} two {تمرينان} few {# تمارين} many {# تمرينا} other {# تمرين}}؛ عدد ما أُجري منها حتى {date}: {held, number}{ahead, plural, zero {} one {، وما سيُجرى: #} two {، وما سيُجرى: #} few {، وما سيُجرى: #} many {، وما سيُجرى: #} other {، وما سيُجرى: #}}.',
  'list.alerts':
    '{count, plural, zero {لا إنذارات} one {إنذار واحد} two {إنذاران} few {# إنذارات} many {# إنذارا} other {# إنذار}}؛ عدد الحقيقي منها، حتى {date}: {genuine, number}.',
  'list.indicators':
    '{count, plural, zero {لا مؤشرات مقيسة} one {مؤشر مقيس واحد} two {مؤشران مقيسان} few {# مؤشرات مقيسة} many {# مؤشرا مقيسا} other {# مؤشر مقيس}}، حتى {date}.',
  'list.reports':
    '{count, plural, zero {لا تقارير مكتوبة} one {تقرير مكتوب واحد} two {تقريران مكتوبان} few {# تقارير مكتوبة} many {# تقريرا مكتوبا} other {# تقرير مكتوب}}، حتى {date}.',

  'assessment.keyJudgments': 'الاستنتاجات الرئيسية',
  'assessment.heatMap': 'المخاطر بحسب السيناريو والإقليم',
  'assessment.noScores': 'لم تُنشر درجات لهذا الإصدار.',
  'assessment.gaps': 'حيث تتسع الفجوة بين المخاطر والقدرة أكثر ما تتسع',
  'assessment.gapsIntro':
    '{shown, plural, zero {# زوج} one {الزوج الأول} two {الزوجان الأولان} few {أول # أزواج} many {أول # زوجا} other {أول # زوج}} من سيناريو وإقليم، من أصل {count, number}. الفجوة = المخاطر × (5 − القدرة) ÷ 4.',
  'assessment.spread': 'حيث تتباعد المنظورات أكثر ما تتباعد',
  'assessment.spreadIntro': 'المخاطر كما يراها كل منظور، والمسافة بين أدناها وأعلاها.',
  'scores.title': 'درجات «\u2068{scenario}\u2069» في: \u2068{edition}\u2069',
  'scores.intro': 'كل درجة من 1 إلى 5 وهي صف من جدول الدرجات؛ ومنها تُحسب المخاطر والقدرة والفجوة.',
  'scores.confidence': '\u2068{word}\u2069: \u2068{scores}\u2069',
  'scores.mean': 'متوسط المنظورات',
  'scores.editions': 'السيناريو نفسه في الإصدارات الأخرى',
  'scores.scenarios': 'سيناريوهات أخرى في هذا الإصدار',
  'assessment.changed': 'ما تغير منذ: {edition}',
  'assessment.changedNone': 'لم يتغير أي متوسط للمخاطر بمقدار نقطة أو أكثر.',
  'assessment.changedIntro':
    'تغير {count, plural, zero {# متوسط} one {متوسط واحد} two {متوسطان} few {# متوسطات} many {# متوسطا} other {# متوسط}} للمخاطر بمقدار نقطة أو أكثر؛ عدد المعروض منها: {shown, number}. إصدار المقارنة:',
  'meeting.list': 'قائمة الإجراءات',
  'meeting.noList': 'لم تُنشر قائمة إجراءات لهذا الاجتماع.',
  'meeting.listCount':
    '{count, plural, zero {لا إجراءات متفق عليها} one {إجراء واحد متفق عليه} two {إجراءان متفق عليهما} few {# إجراءات متفق عليها} many {# إجراء متفقا عليه} other {# إجراء متفق عليه}} في هذا الاجتماع',
  'measure.ladder': 'سلم التدابير',
  'measure.ladderIntro': 'الخطوات الصغرى أولا؛ وتدبير هذه الصفحة معلَّم.',
  'measure.here': 'هذا التدبير',
  'participant.followThrough':
    'مآل الإجراءات التي يتولى هذا المشارك مسؤوليتها ({count, plural, zero {# إجراء} one {إجراء واحد} two {إجراءان} few {# إجراءات} many {# إجراء} other {# إجراء}})',
  'participant.overdue':
    '{count, plural, zero {لا إجراءات فات موعدها} one {إجراء واحد فات موعده} two {إجراءان فات موعدهما} few {# إجراءات فات موعدها} many {# إجراء فات موعدها} other {# إجراء فات موعدها}}',
  'lesson.chain': 'من الحدث إلى الدليل',
  'lesson.notYet': 'ليس بعد',
  'lesson.step.occurred': 'وقع الحدث',
  'lesson.step.recorded': 'دُون الحدث',
  'lesson.step.assigned': 'أُسند إجراء تصحيحي',
  'lesson.step.implemented': 'أُبلغ عن إنجاز الإجراء وجرى التحقق منه',
  'lesson.step.validated': 'أثبتت نتيجة تحقق جدواه',
  'scenario.assessed': 'كيف قيّمه كل إصدار',
  'scenario.highestRisk': 'أعلى متوسط للمخاطر',
  'scenario.where': 'الإقليم',
  'exercise.objectives': 'الأهداف',
  'exercise.objectivesMet': 'الأهداف المستوفاة: {met, number} من أصل {count, number}',
  'forum.held': 'الاجتماعات المعقودة',
  'forum.heldOfPlanned': '{held, number}؛ وكان الفاصل المقرر يقتضي {planned, number}',
  'forum.lastHeld': 'آخر اجتماع',
  'forum.longestGap': 'أطول مدة بلا اجتماع',
  'indicator.values': 'القيم',
  'indicator.notes': 'إيضاحات بشأن بعض القيم',
  'indicator.none': 'لم تُنشر قيمة بعد.',
  'indicator.title': '{title}: {value} {unit} في آخر قياس',
} as const;
