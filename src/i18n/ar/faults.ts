/** One sentence for each code of schema/faults.ts. */
export const faults = {} as const;
