/** Realistic specifications, one or more a kind, in English and Arabic. */
import type { ChartSpec } from '../../src/charts/spec.ts';
import type { ChartWords } from '../../src/charts/words.ts';
import { arabic, english } from './words.ts';

type Common = Pick<ChartSpec, 'source' | 'asOf' | 'language' | 'direction' | 'words'>;
const common: Common = {
  source: 'Action lists and findings of the record',
  asOf: '2026-11-23',
  language: 'en',
  direction: 'ltr',
  words: english as ChartWords,
};
const inArabic: Common = {
  source: 'قوائم الإجراءات والنتائج في السجل',
  asOf: '2026-11-23',
  language: 'ar',
  direction: 'rtl',
  words: arabic as ChartWords,
};

const minutes = [95, 88, 252, 74, 61, null, 48, 41, 44, 36, 33, 27];
const quarters = [
  '2023-03',
  '2023-06',
  '2023-09',
  '2023-12',
  '2024-03',
  '2024-06',
  '2024-09',
  '2024-12',
  '2025-03',
  '2025-09',
  '2026-03',
  '2026-09',
];

export const line: ChartSpec = {
  ...common,
  kind: 'line',
  id: 'acknowledgement',
  title: 'Alerts are acknowledged in 27 minutes at the median, down from 95 in March 2023',
  x: { type: 'date', label: 'Quarter' },
  y: { type: 'linear', label: 'Median time to acknowledge', unit: 'minutes' },
  series: [
    {
      key: 'median',
      label: 'Median',
      voice: 'accent',
      points: quarters.map((x, index) =>
        minutes[index] === null
          ? { x, y: null, missing: true }
          : {
              x,
              y: minutes[index]!,
              base: 11 - (index % 4),
              smallBase: index % 4 > 1,
              href: `/alerts/?quarter=${x}`,
            },
      ),
    },
    {
      key: 'p90',
      label: '90th percentile',
      voice: 'neutral',
      points: quarters.map((x, index) =>
        minutes[index] === null
          ? { x, y: null, missing: true }
          : { x, y: Math.round(minutes[index]! * 1.6 + 14) },
      ),
    },
  ],
  referenceLines: [{ axis: 'y', value: 30, label: 'Target', role: 'target' }],
  events: [
    { at: '2023-10-28', label: 'Flood at Sulvane' },
    { at: '2024-10-01', label: 'Forum suspended' },
    { at: '2025-02-26', label: 'Forum resumed; hotline protocol revised by decision HLM.DEC/2/25' },
  ],
};

export const lineBand: ChartSpec = {
  ...common,
  kind: 'line',
  id: 'stations',
  title: 'The share of stations that report daily has passed nine in ten',
  x: { type: 'date', label: 'Year' },
  y: { type: 'linear', label: 'Stations reporting daily', unit: '%', max: 100 },
  series: [
    {
      key: 'share',
      label: 'Share',
      voice: 'accent',
      points: ['2020', '2021', '2022', '2023', '2024', '2025', '2026'].map((x, index) => ({
        x,
        y: 52 + index * 6.7,
        low: 47 + index * 6.9,
        high: Math.min(100, 60 + index * 6.3),
      })),
    },
  ],
  referenceLines: [
    { axis: 'y', value: 52, label: 'Baseline', role: 'baseline' },
    { axis: 'y', value: 95, label: 'Target', role: 'target' },
  ],
};

const forums = [
  ['HLM', 'High-Level Meeting of the Standing Conference'],
  ['TWG', 'Technical Working Group on Hazards and Early Warning'],
  ['BCM', 'Border Commanders and Authorities Meeting'],
  ['CDT', 'Cyber and Dual-Use Technology Dialogue'],
  ['LAF', 'Local Authorities Forum'],
] as const;
const forumAxis = {
  type: 'category',
  label: 'Forum',
  categories: forums.map(([key, label]) => ({ key, label, href: `/forums/${key.toLowerCase()}/` })),
} as const;

export const bar: ChartSpec = {
  ...common,
  kind: 'bar',
  id: 'follow-through',
  title: 'The Local Authorities Forum completes the largest share of what it agrees',
  x: forumAxis,
  y: {
    type: 'linear',
    label: 'Completed of those agreed, less discontinued and superseded',
    unit: '%',
    max: 100,
  },
  series: [
    {
      key: 'share',
      label: 'Completed',
      voice: 'accent',
      points: [
        { x: 'HLM', y: 64.3, text: '64 % (27 of 42)', base: 42, href: '/actions/?forum=HLM' },
        { x: 'TWG', y: 71.8, text: '72 % (61 of 85)', base: 85, href: '/actions/?forum=TWG' },
        { x: 'BCM', y: 49, text: '49 % (25 of 51)', base: 51 },
        { x: 'CDT', y: null, missing: true, text: 'withheld: base under 6' },
        { x: 'LAF', y: 77.8, text: '78 % (7 of 9)', base: 9, smallBase: true },
      ],
    },
  ],
  referenceLines: [{ axis: 'y', value: 80, label: 'Target', role: 'target' }],
};

const barGrouped: ChartSpec = {
  ...common,
  kind: 'bar',
  id: 'reported-verified',
  title: 'Of 61 actions reported completed by the technical group, 38 are verified',
  x: forumAxis,
  y: { type: 'linear', label: 'Actions' },
  series: [
    {
      key: 'reported',
      label: 'Reported completed',
      voice: 'done',
      points: forums.map(([x], index) => ({ x, y: [27, 61, 25, 14, 7][index]! })),
    },
    {
      key: 'verified',
      label: 'Verified',
      voice: 'verified',
      points: forums.map(([x], index) => ({
        x,
        y: [11, 38, 9, 8, 4][index]!,
        href: `/findings/?forum=${x}`,
      })),
    },
  ],
};

export const barUpright: ChartSpec = {
  ...common,
  kind: 'bar',
  id: 'slip',
  title: 'Due dates moved by 94 days at the median in 2025, the most of any year',
  x: { type: 'date', label: 'Year' },
  y: { type: 'linear', label: 'Median slip', unit: 'days' },
  series: [
    {
      key: 'slip',
      label: 'Slip',
      voice: 'accent',
      points: ['2020', '2021', '2022', '2023', '2024', '2025', '2026'].map((x, index) => ({
        x,
        y: index === 1 ? null : [12, 0, 31, 45, 61, 94, 58][index]!,
        ...(index === 1
          ? { missing: true }
          : {
              low: [4, 0, 20, 30, 40, 61, 20][index]!,
              high: [25, 0, 50, 70, 99, 140, 88][index]!,
            }),
        smallBase: index === 0,
      })),
    },
  ],
};

const states = [
  ['verified', 'Verified'],
  ['done', 'Reported completed'],
  ['underway', 'Under way'],
  ['late', 'Overdue'],
  ['notBegun', 'Not begun'],
] as const;
const counts: Record<string, readonly number[]> = {
  HLM: [11, 16, 8, 4, 3],
  TWG: [38, 23, 14, 6, 4],
  BCM: [9, 16, 12, 11, 3],
  CDT: [8, 6, 5, 4, 2],
  LAF: [4, 3, 1, 1, 0],
};

export const stacked: ChartSpec = {
  ...common,
  kind: 'stackedBar',
  id: 'status',
  title: 'One action in nine is overdue; the border forum has the most',
  x: forumAxis,
  y: { type: 'linear', label: 'Actions' },
  series: states.map(([voice, label], index) => ({
    key: voice,
    label,
    voice,
    points: forums.map(([x]) => ({
      x,
      y: counts[x]![index]!,
      href: `/actions/?forum=${x}&status=${voice}`,
    })),
  })),
};

const years = ['2020', '2021', '2022', '2023', '2024', '2025', '2026'];
const stackedUpright: ChartSpec = {
  ...common,
  kind: 'stackedBar',
  id: 'by-year',
  title: 'Four in five of the actions agreed before 2024 are completed',
  x: { type: 'date', label: 'Year agreed' },
  y: { type: 'linear', label: 'Actions' },
  series: [
    ...states.map(([voice, label], index) => ({
      key: voice,
      label,
      voice,
      points: years.map((x, year) => ({
        x,
        y: [
          [9, 14, 16, 14, 9, 3, 0],
          [7, 12, 14, 13, 12, 6, 2],
          [0, 1, 2, 5, 9, 14, 9],
          [1, 2, 3, 5, 6, 6, 3],
          [0, 0, 0, 1, 2, 4, 12],
        ][index]![year]!,
      })),
    })),
    {
      key: 'contested',
      label: 'Contested',
      voice: 'contested',
      points: years.map((x, year) => ({ x, y: [0, 1, 1, 2, 3, 2, 1][year]! })),
    },
  ],
};

const measures = [
  [
    'CBM-06',
    'Regional hotline between national coordination centres',
    '2023-03-01',
    '2023-06-30',
    '2023-02-10',
    '2023-06-12',
    '',
  ],
  [
    'CBM-13',
    'Notice of planned releases from dams and barrages on the River Ombrin and its tributaries',
    '2024-01-01',
    '2024-06-30',
    '2024-02-01',
    '2025-01-20',
    '+204 days',
  ],
  [
    'CBM-11',
    'Joint search and rescue drill',
    '2025-03-01',
    '2025-09-30',
    '2025-04-20',
    undefined,
    '',
  ],
  [
    'CBM-23',
    'Notification of flights of unmanned aircraft near the line',
    '2026-01-01',
    '2026-12-31',
    undefined,
    undefined,
    '',
  ],
] as const;
export const range: ChartSpec = {
  ...common,
  kind: 'range',
  id: 'planned-actual',
  title: 'Two of four milestones were met late or are still open',
  x: {
    type: 'category',
    label: 'Measure',
    categories: measures.map(([key, label]) => ({
      key,
      label,
      href: `/measures/${key.toLowerCase()}/`,
    })),
  },
  y: { type: 'date', label: '' },
  series: [
    {
      key: 'planned',
      label: 'Planned',
      voice: 'notBegun',
      points: measures.map(([x, , low, high]) => ({ x, low, high })),
    },
    {
      key: 'actual',
      label: 'Actual',
      voice: 'accent',
      points: measures.map(([x, , , , low, high, text]) =>
        low === undefined
          ? { x, missing: true, text: 'not begun' }
          : {
              x,
              low,
              ...(high === undefined ? {} : { high }),
              ...(text === '' ? {} : { text, voice: 'late' as const }),
            },
      ),
    },
  ],
  referenceLines: [{ axis: 'y', value: '2026-11-23', label: 'Today', role: 'today' }],
};

/** A range of numbers, with a middle on each span. */
export const rangeOfHours: ChartSpec = {
  ...range,
  id: 'border-hours',
  title: 'A relief consignment now waits three hours at the border, not seven',
  y: { type: 'linear', label: 'Hours at the border', unit: 'hours' },
  series: [
    {
      key: 'before',
      label: '2023',
      voice: 'neutral',
      points: measures.map(([x], index) => ({
        x,
        low: [5, 9, 3, 12][index]!,
        high: [11, 30, 7, 19][index]!,
        y: [7, 14, 4, 15][index]!,
      })),
    },
    {
      key: 'after',
      label: '2026',
      voice: 'accent',
      points: measures.map(([x], index) => ({
        x,
        low: [2, 4, 1, 6][index]!,
        high: [5, 9, 3, 11][index]!,
        y: [3, 5, 2, 8][index]!,
      })),
    },
  ],
  referenceLines: [{ axis: 'y', value: 6, label: 'Target', role: 'target' }],
};

/** Upright where names have room, lying where they have not. */
export const barOfNames: ChartSpec = {
  ...barGrouped,
  id: 'reported-verified-upright',
  bars: 'upright',
};

const scenarios = [
  ['S-FLOOD', 'Flood wave after an unannounced release'],
  ['S-CHLOR', 'Chlorine release at the works in a southerly wind'],
  ['S-RUMOUR', 'False message that a dam has failed'],
  ['S-CYBER', 'Crossing systems unavailable for three days'],
  ['S-QUAKE', 'Earthquake in the heights in winter'],
] as const;
const perspectives = [
  ['military', 'Military', 'ink'],
  ['civilian', 'Civilian', 'accent'],
  ['academic', 'Academic', 'neutral'],
  ['local', 'Local', 'accent'],
] as const;
export const dotPlot: ChartSpec = {
  ...common,
  kind: 'dotPlot',
  id: 'spread',
  title: 'Local authorities rate a false message two steps likelier than the military do',
  x: {
    type: 'category',
    label: 'Scenario',
    categories: scenarios.map(([key, label]) => ({ key, label })),
  },
  y: { type: 'linear', label: 'Likelihood, 1 (lowest) to 5 (highest)', min: 1, max: 5 },
  series: perspectives.map(([key, label, voice], who) => ({
    key,
    label,
    voice,
    points: scenarios.map(([x], index) => {
      const y = [
        [2, 3, 4, 5],
        [2, 2, 3, 3],
        [2, 3, 3, 4],
        [3, 3, 3, 3],
        [1, 2, null, 1],
      ][index]![who];
      return y === null || y === undefined
        ? { x, y: null, missing: true }
        : { x, y, href: `/assessments/ja-2026/?scenario=${x}` };
    }),
  })),
};

const dotUncertain: ChartSpec = {
  ...common,
  kind: 'dotPlot',
  id: 'gaps',
  title: 'The widest gap between risk and capability is the chlorine scenario',
  x: {
    type: 'category',
    label: 'Scenario',
    categories: scenarios.map(([key, label]) => ({ key, label })),
  },
  y: { type: 'linear', label: 'Gap: risk × (5 − capability) ÷ 4', min: 0, max: 25 },
  series: [
    {
      key: 'before',
      label: 'Edition of 2025',
      voice: 'neutral',
      points: scenarios.map(([x], index) => ({ x, y: [14, 17.5, 9, 8.25, 11][index]! })),
    },
    {
      key: 'now',
      label: 'Edition of 2026',
      voice: 'accent',
      points: scenarios.map(([x], index) => ({
        x,
        y: [10.5, 18, 12, 6, 11][index]!,
        low: [8, 15, 9, 4.5, 9][index]!,
        high: [13, 21.5, 14, 8, 14][index]!,
      })),
    },
  ],
};

const happenings = [
  ['2022-02-23', 'CBM-06 agreed', 'done', 'measure'],
  ['2022-03', 'Hotline opened', 'done', 'measure'],
  ['2023-10-28', 'Flood at Sulvane: the alert took 4 h 12 min', 'late', 'event'],
  ['2024-01-15', 'Lesson recorded: the release rule assumed an office', 'neutral', 'lesson'],
  ['2024-10-01', 'Forum suspended', 'contested', 'event'],
  ['2025-02-26', 'Forum resumed', 'done', 'event'],
  [
    '2025-06-05',
    'False alarm: a gate closed by rule stopped an ambulance for 38 minutes',
    'late',
    'event',
  ],
  ['2026-01-20', 'Hotline review confirmed by the Joint Verification Cell', 'verified', 'measure'],
] as const;
export const timeline: ChartSpec = {
  ...common,
  kind: 'timeline',
  id: 'hotline',
  title: 'The hotline went from agreement to verified use in just under four years',
  x: { type: 'date', label: 'Date' },
  y: {
    type: 'category',
    label: 'Lane',
    categories: [
      { key: 'measure', label: 'Measure' },
      { key: 'event', label: 'Events' },
      { key: 'lesson', label: 'Lessons' },
    ],
  },
  series: [
    {
      key: 'all',
      label: 'Events',
      voice: 'neutral',
      points: [
        ...happenings.map(([x, label, voice, y]) => ({
          x,
          label,
          voice,
          y,
          href: `/changes/#${x}`,
        })),
        {
          x: '2024-10-01',
          x2: '2025-02-25',
          label: 'Suspension',
          voice: 'contested' as const,
          y: 'measure',
        },
      ],
    },
  ],
  referenceLines: [{ axis: 'x', value: '2026-11-23', label: 'Today', role: 'today' }],
};

const participants = [
  ['ardovel', 'Ardovel'],
  ['dumarri', 'Dumarri'],
  ['nemirane', 'Nemirane'],
  ['sehlora', 'Sehlora'],
  ['tavosk', 'Tavosk'],
] as const;
export const matrix: ChartSpec = {
  ...common,
  kind: 'matrix',
  id: 'heat-map',
  title: 'Sehlora judges its flood risk highest of all',
  x: {
    type: 'category',
    label: 'Participant',
    categories: participants.map(([key, label]) => ({ key, label, href: `/participants/${key}/` })),
  },
  y: {
    type: 'category',
    label: 'Scenario',
    categories: scenarios.map(([key, label]) => ({ key, label })),
  },
  series: [
    {
      key: 'risk',
      label: 'Risk',
      voice: 'neutral',
      points: scenarios.flatMap(([y], row) =>
        participants.map(([x], column) => {
          const value = ((row * 7 + column * 5) % 25) + 1;
          if (row === 3 && column === 4) return { x, y, value: null, missing: true };
          return {
            x,
            y,
            value,
            voice: `scale${Math.min(5, Math.floor((value - 1) / 5) + 1)}` as 'scale1',
            smallBase: row === 1 && column === 1,
            href: `/assessments/ja-2026/?cell=${x}`,
          };
        }),
      ),
    },
  ],
};

const arabicForums = [
  ['HLM', 'الاجتماع الرفيع المستوى للمؤتمر الدائم'],
  ['TWG', 'الفريق العامل التقني المعني بالمخاطر والإنذار المبكر'],
  ['BCM', 'اجتماع قادة وسلطات الحدود'],
  ['CDT', 'حوار الفضاء الإلكتروني والتكنولوجيا المزدوجة الاستخدام'],
  ['LAF', 'منتدى السلطات المحلية'],
] as const;
const arabicStates = ['تم التحقق منه', 'أُبلغ عن إنجازه', 'قيد التنفيذ', 'متأخر', 'لم يبدأ'];
const arabicAxis = {
  type: 'category',
  label: 'المنتدى',
  categories: arabicForums.map(([key, label]) => ({ key, label })),
} as const;

export const arabicLine: ChartSpec = {
  ...line,
  ...inArabic,
  id: 'acknowledgement-ar',
  title: 'يُقَرّ باستلام الإنذارات خلال 27 دقيقة في الوسيط، بعد أن كانت 95 دقيقة في مارس 2023',
  x: { type: 'date', label: 'ربع السنة' },
  y: { type: 'linear', label: 'الزمن الوسيط للإقرار بالاستلام', unit: 'دقيقة' },
  series: [
    { ...line.series[0]!, label: 'الوسيط' },
    { ...line.series[1]!, label: 'المئين التسعون' },
  ],
  referenceLines: [{ axis: 'y', value: 30, label: 'الهدف', role: 'target' }],
  events: [
    { at: '2023-10-28', label: 'فيضان سولفان' },
    { at: '2024-10-01', label: 'تعليق المنتدى' },
  ],
};
export const arabicStacked: ChartSpec = {
  ...stacked,
  ...inArabic,
  id: 'status-ar',
  title: 'إجراء واحد من كل تسعة متأخر؛ ومنتدى الحدود له النصيب الأكبر',
  x: arabicAxis,
  y: { type: 'linear', label: 'الإجراءات' },
  series: stacked.series.map((series, index) => ({ ...series, label: arabicStates[index]! })),
};
const arabicBar: ChartSpec = {
  ...bar,
  ...inArabic,
  id: 'follow-through-ar',
  title: 'منتدى السلطات المحلية ينجز أكبر حصة مما يتفق عليه',
  x: arabicAxis,
  y: { type: 'linear', label: 'المنجز مما اتُّفق عليه', unit: '%', max: 100 },
  series: [
    {
      ...bar.series[0]!,
      points: bar.series[0]!.points.map((point) =>
        point.missing === true
          ? { ...point, text: 'محجوب: الأساس أقل من 6' }
          : { ...point, text: `${Math.round(Number(point.y))}٪ (من ${point.base})` },
      ),
    },
  ],
  referenceLines: [{ axis: 'y', value: 80, label: 'الهدف', role: 'target' }],
};
const arabicTimeline: ChartSpec = {
  ...timeline,
  ...inArabic,
  id: 'hotline-ar',
  title: 'انتقل الخط الساخن من الاتفاق إلى الاستخدام المتحقق منه في أقل من أربع سنوات',
  y: {
    type: 'category',
    label: 'المسار',
    categories: [
      { key: 'measure', label: 'التدبير' },
      { key: 'event', label: 'الأحداث' },
      { key: 'lesson', label: 'الدروس' },
    ],
  },
  series: [
    {
      ...timeline.series[0]!,
      points: timeline.series[0]!.points.map((point, index) => ({
        ...point,
        label: [
          'الاتفاق على CBM-06',
          'افتتاح الخط',
          'فيضان: استغرق الإنذار 4 ساعات',
          'تسجيل درس',
          'تعليق المنتدى',
          'استئناف المنتدى',
          'إنذار كاذب أوقف سيارة إسعاف',
          'تأكيد المراجعة',
          'التعليق',
        ][index]!,
      })),
    },
  ],
  referenceLines: [{ axis: 'x', value: '2026-11-23', label: 'اليوم', role: 'today' }],
};
const arabicDots: ChartSpec = {
  ...dotPlot,
  ...inArabic,
  id: 'spread-ar',
  title: 'تقدّر السلطات المحلية احتمال الرسالة الكاذبة بدرجتين أعلى من تقدير العسكريين',
  y: { type: 'linear', label: 'الاحتمال، من 1 إلى 5', min: 1, max: 5 },
  x: {
    type: 'category',
    label: 'السيناريو',
    categories: [
      'موجة فيضان بعد إطلاق غير معلن',
      'تسرب كلور مع ريح جنوبية',
      'رسالة كاذبة عن انهيار سد',
      'تعطل أنظمة المعابر ثلاثة أيام',
      'زلزال في المرتفعات شتاءً',
    ].map((label, index) => ({ key: scenarios[index]![0], label })),
  },
  series: dotPlot.series.map((series, index) => ({
    ...series,
    label: ['عسكري', 'مدني', 'أكاديمي', 'محلي'][index]!,
  })),
};

const halves = [4, 6, undefined, 3, 8].map((base, at) => ({
  x: `202${Math.floor(at / 2) + 3}-${at % 2}`,
  ...(base === undefined
    ? { y: null, missing: true }
    : { y: (100 * (base - 2)) / base, base, text: `${base - 2} of ${base}` }),
}));
export const sparkline: ChartSpec = {
  ...common,
  kind: 'sparkline',
  id: 'on-time',
  title: 'On time: 6 of 8 actions first due in 2025; 2 of 4 first due in 2023',
  x: { type: 'category', label: 'First due' },
  y: { type: 'linear', label: 'On time', unit: '%', min: 0, max: 100 },
  series: [{ key: 'onTime', label: 'On time', voice: 'accent', points: halves }],
};

/** One or more a kind, as a standing report would have them. */
export const examples: readonly ChartSpec[] = [
  line,
  lineBand,
  sparkline,
  { ...sparkline, ...inArabic, id: 'on-time-ar' },
  bar,
  barGrouped,
  barUpright,
  stacked,
  stackedUpright,
  range,
  rangeOfHours,
  barOfNames,
  dotPlot,
  dotUncertain,
  timeline,
  matrix,
  arabicLine,
  arabicStacked,
  arabicBar,
  arabicTimeline,
  arabicDots,
];
