/** Which numbers a field of a register takes. */
import { z } from 'zod';
import { registers, type RegisterName } from '../registers/index.ts';

export interface Range {
  least?: number;
  most?: number;
  whole: boolean;
}

/** The range that the field's type states. */
export function rangeOf(register: RegisterName, field: string): Range {
  const type = (registers[register].fields as Record<string, z.ZodType>)[field];
  const inner = type instanceof z.ZodOptional ? type.unwrap() : type;
  if (!(inner instanceof z.ZodNumber)) return { whole: false };
  const { minValue, maxValue, isInt } = inner;
  const bound = (value: number | null) =>
    value !== null && Number.isFinite(value) && Math.abs(value) < Number.MAX_SAFE_INTEGER
      ? value
      : undefined;
  const [least, most] = [bound(minValue), bound(maxValue)];
  return {
    ...(least === undefined ? {} : { least }),
    ...(most === undefined ? {} : { most }),
    whole: isInt,
  };
}
