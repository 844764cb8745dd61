/** One sentence for each code of schema/faults.ts: what was found, and what to write instead. What was found, and code, stand in isolates. */
export const faults = {
  // Laws between records
  'fault.x-duplicate-id': '«\u2068{found}\u2069» معرف لقيد آخر (\u2066{file}:{line}\u2069). والمعرفات لا تتكرر في أي من الجداول، أيا كانت حالة أحرفها: أعط هذا الصف معرفا خاصا به',
  'fault.x-reused-id': '«\u2068{found}\u2069» كان معرفا لقيد سُحب. والمعرفات لا يعاد استخدامها أبدا: أعط هذا الصف معرفا جديدا',
  'fault.x-unknown-reference': '«\u2068{found}\u2069» ليس معرفا لأي قيد{wanted, select, any {} other { في \u2066{wanted}\u2069}}{near, select, yes {؛ فهل المقصود «\u2068{suggestion}\u2069»؟} other {؛ اكتب المعرف كما ورد في الجدول، أو أضف القيد}}',
  'fault.x-wrong-register': '«\u2068{found}\u2069» قيد في \u2066{register}\u2069، بينما يحيل هذا العمود إلى \u2066{wanted}\u2069',
  'fault.x-dates-out-of-order': '\u2066{found}\u2069 أسبق من \u2066{earlier}\u2069 (\u2066{date}\u2069)؛ أحد التاريخين غير صحيح',
  'fault.x-done-without-evidence': 'الحالة المبلغ عنها هي \u2066{status}\u2069، لكن لا شيء يثبتها؛ اذكر وثيقة أو عنوانا دليلا عليها',
  'fault.x-done-without-date': 'الحالة المبلغ عنها هي \u2066{status}\u2069، لكن بلا تاريخ؛ اكتب التاريخ',
  'fault.x-verified-without-finding': 'يوصف الدرس بأنه مثبت، لكنه لا يذكر نتيجة تحقق تثبته؛ اكتب معرف نتيجة التحقق، أو مرحلة أسبق',
  'fault.x-lesson-state': 'المرحلة «\u2066{found}\u2069» أبعد مما تثبته القيود المرتبطة، وأقصاه «\u2066{furthest}\u2069»؛ اربط الإجراءات ونتيجة التحقق، أو اكتب تلك المرحلة',
  'fault.x-contested-without-note': 'الحالة متنازع عليها، لكن لا شيء يبين موضوع المنازعة ولا صاحبها؛ اكتب ذلك هنا',
  'fault.x-superseded-without-successor': 'يوصف القيد بأن غيره حل محله، دون ذكر ما حل محله؛ اكتب معرفه',
  'fault.x-contradicting-flags': '«\u2068{found}\u2069» يناقض \u2066{other}\u2069؛ أحدهما غير صحيح',
  'fault.x-circular': 'هذه السلسلة تعود إلى بدايتها: \u2066{chain}\u2069؛ احذف إحدى حلقاتها',
  'fault.x-unknown-figure': '«\u2068{found}\u2069» غير معروف لدى \u2066<{component}>\u2069؛ اكتب إحدى القيم التالية: \u2066{allowed}\u2069{near, select, yes {. فهل المقصود «\u2068{suggestion}\u2069»؟} other {}}',
} as const;
