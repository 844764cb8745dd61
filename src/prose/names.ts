/** Names of texts and images: what they say, and as they should be. */

const extension = /\.mdx?$/i;
/** What a text in another language ends in before its extension. */
const languageEnd = /\.([a-z]{2,3}(?:-[a-z0-9]{2,8})*)$/i;

/** The id that a file's name stands for: what comes before the extension. */
export function fileId(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(extension, '');
}

/**
 * Which text a file gives in which language: `ll-sirens.fr.mdx` is `ll-sirens` in French. Nothing
 * of a file that is a record itself.
 */
export function findTranslated(file: string): { id: string; language: string } | undefined {
  const name = fileId(file);
  const language = languageEnd.exec(name)?.[1];
  return language ? { id: name.slice(0, -language.length - 1), language } : undefined;
}

/** The name of a text in the form that is asked for. */
export function toKebab(name: string): string {
  const stem = name
    .replace(extension, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${stem || 'name'}.mdx`;
}

/** The name of an image in the letters that addresses have. */
export function toPublishable(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._]+/g, '-')
    .replace(/^-|-(?=\.)/g, '');
}
