/**
 * Many small pieces in few files, so that an index of any size has few: a reader asks for the part
 * of a file in which a piece stands. Each begins at a step of its file, with its length before it,
 * so that one byte tells of most pieces where the next one begins.
 */
import { gzipSync } from 'node:zlib';
import { ByteWriter } from './bytes.ts';
import { partStep, partsInFile } from './format.ts';

interface PartFile {
  path: string;
  content: Uint8Array;
}

/** The files of compressed pieces, `<folder>/<number><ending>`, and that of their steps. */
export function* toPartFiles(
  folder: string,
  ending: string,
  pieces: readonly Uint8Array[],
): Generator<PartFile> {
  const inFile = partsInFile(pieces.length);
  const steps = new ByteWriter();
  for (let from = 0; from < pieces.length; from += inFile) {
    const file = new ByteWriter();
    for (const piece of pieces.slice(from, from + inFile)) {
      const start = file.length;
      file.number(piece.length);
      file.bytes(piece);
      file.bytes(new Uint8Array((partStep - (file.length % partStep)) % partStep));
      steps.number((file.length - start) / partStep);
    }
    yield { path: `${folder}/${from / inFile}${ending}`, content: file.done().slice() };
  }
  yield { path: `${folder}.gzip`, content: gzipSync(steps.done(), { level: 9 }) };
}
