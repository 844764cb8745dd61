/** The messages that the registers ask for: their fields, their references, their words. */
import { fieldsOf, registerNames } from '../../src/schema/registers/index.ts';

export interface Vocabulary {
  /** Whether every word of a key is one of the registers', so that they alone decide on it. */
  isOwn(key: string): boolean;
  has(key: string): boolean;
}

export function readVocabulary(): Vocabulary {
  const keys = new Set(fields.flatMap((field) => keysOf(field)));
  const words = new Set([...keys].flatMap((key) => key.split('.').slice(1)));
  const isOpen = (key: string) => openFields.some((name) => key.startsWith(`choice.${name}.`));
  const isWhole = (key: string) =>
    /^(field|links|choice)\./.test(key) &&
    key
      .split('.')
      .slice(1)
      .every((word) => words.has(word));
  return {
    isOwn: (key) => isOpen(key) || isWhole(key),
    has: (key) => isOpen(key) || keys.has(key),
  };
}

const fields = registerNames.flatMap((register) =>
  [...fieldsOf(register)].map(([name, meta]) => ({ register, name, meta })),
);

/** Fields of text: a record may hold any word in them, and some have a message. */
const openFields = fields
  .filter(({ meta }) => meta.kind === 'text' && !meta.list)
  .map(({ name }) => name);

function keysOf({ register, name, meta }: (typeof fields)[number]): readonly string[] {
  return [
    `field.${name}`,
    `field.${register}.${name}`,
    ...(meta.kind === 'ref' ? [`links.${register}.${name}`] : []),
    ...meta.choices.map((choice) => `choice.${name}.${choice}`),
  ];
}
