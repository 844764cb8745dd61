/** The page on which one fact is corrected: what it says before a record is chosen. */
import type { Context } from '../parts/context.ts';
import { fileAddress } from '../parts/addresses.ts';
import { blankProposal, formAddress, mailAddress, toProposalText } from '../proposals/index.ts';
import { type JudgingView, type WaysView, toJudgingView, toWaysView } from './judging.ts';

export interface CorrectView extends JudgingView {
  title: string;
  intro: string;
  /** Where the files of records stand. */
  base: string;
  ways: WaysView;
  /** For readers without JavaScript: lines to fill in by hand, and where they are sent. */
  blank: { text: string; links: readonly { label: string; href: string }[] };
}

export function toCorrectView(context: Context): CorrectView {
  const { say } = context;
  const ways = toWaysView(context);
  const blank = blankProposal(say('correct.subject', { what: '…' }), [
    say('field.record'),
    say('field.field'),
    say('correct.now'),
    say('correct.new'),
    say('field.reason'),
    say('field.source'),
  ]);
  const mail = ways.mail === undefined ? undefined : mailAddress(ways.mail, blank);
  const form = formAddress(ways.repository, blank);
  return {
    title: say('nav.correct'),
    intro: say('correct.intro'),
    base: fileAddress(context, ''),
    ...toJudgingView(context),
    ways,
    blank: {
      text: toProposalText(blank),
      links: [
        ...(mail ? [{ label: say('ways.mail'), href: mail.href }] : []),
        ...(form ? [{ label: say('ways.form'), href: form.href }] : []),
      ],
    },
  };
}
