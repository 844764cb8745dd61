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

/** The files of pieces, and how many steps each piece takes in its file. */
export function packPieces(pieces: readonly Uint8Array[]): {
  files: readonly Uint8Array[];
  steps: readonly number[];
} {
  const inFile = partsInFile(pieces.length);
  const files: Uint8Array[] = [];
  const steps: number[] = [];
  for (let from = 0; from < pieces.length; from += inFile) {
    const file = new ByteWriter();
    for (const piece of pieces.slice(from, from + inFile)) {
      const start = file.length;
      file.number(piece.length);
      file.bytes(piece);
      file.bytes(new Uint8Array((partStep - (file.length % partStep)) % partStep));
      steps.push((file.length - start) / partStep);
    }
    files.push(file.done().slice());
  }
  return { files, steps };
}

/** The files of compressed pieces, `<folder>/<number><ending>`, and `<folder>-steps/0.gzip`. */
export function* toPartFiles(
  folder: string,
  ending: string,
  pieces: readonly Uint8Array[],
): Generator<PartFile> {
  const { files, steps } = packPieces(pieces);
  for (const [number, content] of files.entries())
    yield { path: `${folder}/${number}${ending}`, content };
  const told = new ByteWriter();
  for (const one of steps) told.number(one);
  yield { path: `${folder}-steps/0.gzip`, content: gzipSync(told.done(), { level: 9 }) };
}
