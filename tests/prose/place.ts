/** Where the texts of these tests stand, and what begins each. */

export const head = '---\nid: a\ntitle: A title\n---\n\n';
export const file = 'content/lessons/a.mdx';
