/**
 * How to change the record: what people come to do, in a few steps each, empty tables, and the way of
 * those who use the repository; on a page of its own each kind of fault.
 */
import { explainFault } from '../../i18n/index.ts';
import { faultExamples, faultGroups } from '../../schema/faults/examples/index.ts';
import { type FaultCode, faultCodes, faultKinds } from '../../schema/faults/index.ts';
import {
  type RegisterName,
  fieldsOf,
  registerNames,
  vocabularyOf,
} from '../../schema/registers/index.ts';
import { addressIn, fileAddress } from '../parts/addresses.ts';
import type { Context } from '../parts/context.ts';
import { labelOf, registerName, wordOf } from '../parts/inlines.ts';
import { blankPath, blankLinks, type BlankLink } from './blanks.ts';
import { hasRecords, isHeld } from './held.ts';

interface Task {
  id: string;
  title: string;
  steps: readonly string[];
  links: readonly { label: string; href: string; download?: boolean }[];
}

export interface ContributeView {
  title: string;
  intro: string;
  tasks: readonly Task[];
  blanks: readonly BlankLink[];
  steps: readonly string[];
  repository?: string;
  /** The page on which a file can be checked before it is sent. */
  check: string;
  /** The page of the words that columns take. */
  words: string;
  /** The page of all kinds of fault, and their codes. */
  faults: string;
  codes: readonly FaultCode[];
}

export function toContributeView(context: Context): ContributeView {
  const { say } = context;
  const { repository } = context.repository.descriptor;
  return {
    title: say('contribute.title'),
    intro: say('contribute.intro'),
    tasks: tasksOf(context),
    blanks: blankLinks(context),
    steps: [say('contribute.step1'), say('contribute.step2'), say('contribute.step3')],
    ...(repository ? { repository } : {}),
    check: addressIn(context, '/check/'),
    faults: addressIn(context, '/contribute/faults/'),
    words: addressIn(context, '/contribute/words/'),
    codes: faultCodes,
  };
}

/** What people come to do, as far as the record has what it is done to. */
function tasksOf(context: Context): readonly Task[] {
  const { say, repository } = context;
  const link = (page: 'correct' | 'check') => ({
    label: say(`nav.${page}`),
    href: addressIn(context, `/${page}/`),
  });
  const blank = (register: RegisterName) => ({
    label: say('contribute.blank', { register: registerName(context, register, 'many') }),
    href: fileAddress(context, blankPath(register)),
    download: true,
  });
  const actions = isHeld(context, 'actions');
  const tasks: readonly (Task | false)[] = [
    hasRecords(context) && {
      id: 'correct-a-date',
      title: say('contribute.correct'),
      steps: [
        say('contribute.correct.step1'),
        say('contribute.correct.step2'),
        say('contribute.correct.step3'),
        say('contribute.correct.step4'),
      ],
      links: [link('correct')],
    },
    actions && {
      id: 'report-completion',
      title: say('contribute.report'),
      steps: [
        say('contribute.report.step1'),
        say('contribute.report.step2'),
        say('contribute.report.step3'),
        say('contribute.correct.step4'),
      ],
      links: [
        { label: registerName(context, 'actions', 'many'), href: addressIn(context, '/actions/') },
      ],
    },
    actions && {
      id: 'add-an-action',
      title: say('contribute.add'),
      steps: [
        say('contribute.add.step1'),
        say('contribute.add.step2'),
        say('contribute.judge'),
        say('contribute.send'),
      ],
      links: [blank('actions'), link('check')],
    },
    isHeld(context, 'lessons') && {
      id: 'add-a-lesson',
      title: say('contribute.lesson'),
      steps: [
        say('contribute.lesson.step1'),
        say('contribute.lesson.step2'),
        say('contribute.judge'),
        say('contribute.send'),
      ],
      links: [link('check')],
    },
    repository.descriptor.languages.length > 1 &&
      hasRecords(context) && {
        id: 'translate-a-text',
        title: say('contribute.translate'),
        steps: [
          say('contribute.translate.step1'),
          say('contribute.translate.step2'),
          say('contribute.judge'),
          say('contribute.send'),
        ],
        links: [blank('translations'), link('check')],
      },
  ];
  return tasks.filter((one) => one !== false);
}

export interface FaultsView {
  title: string;
  intro: string;
  groups: readonly {
    id: string;
    title: string;
    faults: readonly {
      code: string;
      severity: string;
      sentence: string;
      wrong: string;
      right: string;
    }[];
  }[];
}

/** By what they are found in, each kind of fault with its paragraph and a wrong and a right example. */
export function toFaultsView({ say, language }: Context): FaultsView {
  return {
    title: say('contribute.faults'),
    intro: say('contribute.faultsIntro'),
    groups: Object.entries(faultGroups).map(([name, examples]) => ({
      id: `faults-${name}`,
      title: say(`contribute.kinds.${name as keyof typeof faultGroups}`),
      faults: faultCodes
        .filter((code) => code in examples)
        .map((code) => ({
          code,
          severity: say(`contribute.${faultKinds[code]}`),
          sentence: explainFault(language, code),
          ...exampleOf(code),
        })),
    })),
  };
}

function exampleOf(code: FaultCode): { wrong: string; right: string } {
  const { wrong, right } = faultExamples[code].shown ?? faultExamples[code];
  return { wrong: wrong.replace(/\n$/, ''), right: right.replace(/\n$/, '') };
}

export interface WordsView {
  title: string;
  intro: string;
  registers: readonly {
    id: RegisterName;
    title: string;
    fields: readonly {
      name: string;
      label: string;
      words: readonly { value: string; word: string }[];
    }[];
  }[];
}

/** The closed vocabularies of each register, as a table writes them and as pages say them. */
export function toWordsView(context: Context): WordsView {
  const fieldsFor = (register: RegisterName) =>
    [...fieldsOf(register)]
      .filter(([, { choices }]) => choices.length > 0)
      .map(([name, { choices }]) => ({
        name,
        label: labelOf(context, register, name),
        words: choices.map((value) => ({
          value,
          word: wordOf(context, vocabularyOf(register, name), value),
        })),
      }));
  return {
    title: context.say('contribute.words'),
    intro: context.say('contribute.wordsIntro'),
    registers: registerNames
      .map((id) => ({ id, title: registerName(context, id, 'many'), fields: fieldsFor(id) }))
      .filter(({ fields }) => fields.length > 0),
  };
}
