/** Acknowledgements that recipients of alerts owe, and what became of them. */
import type { RecordOf } from '../../../schema/index.ts';
import { type ReceiptResult, receiptResult } from '../../figures/earlyWarning.ts';
import type { Context } from '../../parts/context.ts';

export type Receipt = RecordOf<'acknowledgements'>;

export const resultOf = ({ repository }: Context, receipt: Receipt): ReceiptResult =>
  receiptResult(repository.records, receipt);

export const countOf = (
  context: Context,
  receipts: readonly Receipt[],
  result: ReceiptResult,
): number => receipts.filter((one) => resultOf(context, one) === result).length;

/** Those that a time is set for, and those that never came: the base of every share. */
export const withLimit = (context: Context, receipts: readonly Receipt[]): readonly Receipt[] =>
  receipts.filter((one) => resultOf(context, one) !== 'noLimit');
