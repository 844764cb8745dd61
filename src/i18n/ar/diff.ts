/** What a change of the record means, for those who review it. */
export const diff = {
  'diff.title': 'ما يعنيه هذا التغيير للسجل',
  'diff.none': 'لا يتغير أي قيد.',
  'diff.summary':
    'عدد القيود المغيرة: {changed, number}، والمضافة: {added, number}، والمسحوبة: {withdrawn, number}.',
  'diff.unseenNote':
    'تُكتب المحارف غير المرئية، وحروف كتابة أخرى داخل الكلمة، برموزها، مثل \u2066[U+200B zero width space]\u2069.',
  'diff.changed': '{kind} {id}',
  'diff.added': 'إضافة: {kind} {id}',
  'diff.withdrawn': 'سحب: {kind} {id}',
  'diff.restored': 'استعادة: {kind} {id}',
  'diff.titled': '{record}، {title}',
  'diff.row': 'صف من {table}',
  'diff.field': '{field}: من \u2068{from}\u2069 إلى \u2068{to}\u2069',
  'diff.fieldSet': '{field}: \u2068{to}\u2069 (كان خاليا)',
  'diff.fieldCleared': '{field}: أصبح خاليا (كان \u2068{from}\u2069)',
  'diff.fieldNew': '{field}: \u2068{to}\u2069',
  'diff.later':
    '{field}: من \u2068{from}\u2069 إلى \u2068{to}\u2069، بتأخير {days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يوما} other {# يوم}}',
  'diff.earlier':
    '{field}: من \u2068{from}\u2069 إلى \u2068{to}\u2069، بتقديم {days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يوما} other {# يوم}}',
  'diff.body': 'النص',
  'diff.bodyUnder': 'النص تحت {section}',
  'diff.tables': 'الجداول',
  'diff.table.published':
    'الجدول {table}: جديد، وفيه {rows, plural, zero {لا صفوف} one {صف واحد} two {صفان} few {# صفوف} many {# صفا} other {# صف}}',
  'diff.table.column-added': 'الجدول {table}: عمود جديد \u2066{column}\u2069',
  'diff.table.column-renamed':
    'الجدول {table}: أصبح اسم العمود \u2066{column}\u2069 هو \u2066{to}\u2069',
  'diff.table.column-removed': 'الجدول {table}: حُذف العمود \u2066{column}\u2069',
  'diff.table.rekeyed':
    'الجدول {table}: لجميع صفوفه مفاتيح جديدة ({rows, plural, zero {لا صفوف} one {صف واحد} two {صفان} few {# صفوف} many {# صفا} other {# صف}})',
  'diff.table.rows':
    'الجدول {table}: عدد الصفوف المضافة {rows, number}، والمحذوفة {removed, number}',
  'diff.properties': 'وصف السجل',
  'diff.files': 'ملفات أخرى',
  'diff.file.added': 'أُضيف: \u2066{file}\u2069',
  'diff.file.changed': 'غُير: \u2066{file}\u2069',
  'diff.file.removed': 'حُذف: \u2066{file}\u2069',
  'diff.gaps': 'ما لم يُذكر',
  'diff.gap': 'تعذرت قراءة \u2066{file}\u2069، ولذلك لا يُذكر هنا ما تغير فيه (\u2066{code}\u2069).',
  'diff.more':
    '{count, plural, zero {لا أسطر متروكة.} one {تُرك سطر واحد آخر.} two {تُرك سطران آخران.} few {تُركت # أسطر أخرى.} many {تُرك # سطرا آخر.} other {تُرك # سطر آخر.}}',
  'diff.faults':
    'فحص السجل كما سيكون: {errors, plural, zero {لا أخطاء} one {خطأ واحد} two {خطآن} few {# أخطاء} many {# خطأ} other {# خطأ}}، {warnings, plural, zero {لا تنبيهات} one {تنبيه واحد} two {تنبيهان} few {# تنبيهات} many {# تنبيها} other {# تنبيه}}.',
  'diff.notShown': 'غير معروض: \u2066{code}\u2069',
} as const;
