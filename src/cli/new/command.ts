/** How a command of the project is given for the record at hand. */

/** `npm run check`, with the folder of the record where it is not the one in which npm runs. */
export const command = (words: string, record = process.env.RECORD): string =>
  `${record === undefined ? '' : `RECORD=${record} `}npm run ${words}`;
