/** Names of texts and images, as they should be. */

/** The name of a text in the form that is asked for. */
export function toKebab(name: string): string {
  const stem = name
    .replace(/\.mdx?$/i, '')
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
