/** Words of the dictionary for the charts under test. */
import type { ChartWords } from '../../../src/views/charts/spec.ts';

export const english: ChartWords = {
  kinds: { line: 'Line chart', bar: 'Bar chart', stackedBar: 'Stacked bar chart', range: 'Range chart', dotPlot: 'Dot plot', timeline: 'Timeline', matrix: 'Matrix' },
  point: '{series}, {x}: {value}', pointAlone: '{x}: {value}', span: '{low} to {high}', since: 'since {low}', uncertain: '{value} ({low} to {high})',
  withBase: '{value} (base {base})', missing: 'no data', smallBase: 'small base', smallBaseNote: '† Small base: fewer than 10. Read with care.',
  empty: 'There is nothing to draw yet.', summary: '{kind}. {x}: {first} to {last}. {y}: {least} to {most}.', summaryShort: '{kind}. Values: {count}.',
  source: 'Source: {source}', asOf: 'As of {date}', table: 'Table', takeAway: 'Take away',
  keys: 'Arrow keys move between the points, Enter opens the rows behind one, Escape leaves.', series: 'Series', event: 'Event', from: 'From', to: 'To',
};

export const arabic: ChartWords = {
  kinds: { line: 'رسم خطي', bar: 'رسم بالأعمدة', stackedBar: 'رسم بأعمدة مكدسة', range: 'رسم للفترات', dotPlot: 'رسم بالنقاط', timeline: 'خط زمني', matrix: 'مصفوفة' },
  point: '{series}، {x}: {value}', pointAlone: '{x}: {value}', span: 'من {low} إلى {high}', since: 'منذ {low}', uncertain: '{value} (من {low} إلى {high})',
  withBase: '{value} (الأساس {base})', missing: 'لا بيانات', smallBase: 'أساس صغير', smallBaseNote: '† أساس صغير: أقل من 10. يُقرأ بحذر.',
  empty: 'لا يوجد بعد ما يُرسم.', summary: '{kind}. {x}: من {first} إلى {last}. {y}: من {least} إلى {most}.', summaryShort: '{kind}. عدد القيم: {count}.',
  source: 'المصدر: {source}', asOf: 'حتى {date}', table: 'جدول', takeAway: 'تنزيل',
  keys: 'تنقل مفاتيح الأسهم بين النقاط، ويفتح مفتاح الإدخال الصفوف التي وراء النقطة، ويخرج مفتاح الهروب.', series: 'السلسلة', event: 'الحدث', from: 'من', to: 'إلى',
};
