/** What stands in packed files: of the search, and copies that hosts send compressed. */
import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { stringsOf } from './json.ts';

const magic = Buffer.from([0x1f, 0x8b, 8]);
const signature = 'pagefind_dcd';

/** Every compressed part of a file, wherever it begins; the file itself where there is none. */
function* partsOf(bytes: Buffer): Generator<Buffer> {
  let parts = 0;
  for (let at = bytes.indexOf(magic); at >= 0; at = bytes.indexOf(magic, at + magic.length)) {
    const part = inflate(bytes.subarray(at));
    if (part) parts += 1;
    if (part) yield part;
  }
  if (parts === 0) yield bytes;
}

function inflate(bytes: Buffer): Buffer | undefined {
  try {
    return gunzipSync(bytes);
  } catch {
    return undefined;
  }
}

/** The texts of a file of whichever form: objects by their strings, else runs of signs of print. */
export function* readPacked(bytes: Buffer): Generator<string> {
  for (const part of partsOf(bytes)) {
    const isSigned = part.toString('latin1', 0, signature.length) === signature;
    const content = isSigned ? part.subarray(signature.length) : part;
    const read = readObject(content, isSigned);
    if (read !== undefined) yield* stringsOf(read);
    else yield* content.toString('utf8').split(/[\u0000-\u001f\u007f\ufffd]+/);
  }
}

function readObject(content: Buffer, isSigned: boolean): unknown {
  const isJson = content[0] === 0x7b || content[0] === 0x5b;
  try {
    if (isJson) return JSON.parse(content.toString('utf8'));
    return isSigned ? decode(content) : undefined;
  } catch {
    return undefined;
  }
}
