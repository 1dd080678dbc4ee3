import { bytes as sizeInWords } from '../../../format/index.js';
import { type DecodedText, decodeFile, isText } from './decode-file.js';

/** A thousand addresses with forty columns beside them are far less. */
const LARGEST = 10_000_000;

type FileReading = DecodedText | { refusal: string };

/** The text of a file, or why there is none, in words. */
export async function readFile(file: Pick<File, 'name' | 'size' | 'arrayBuffer'>): Promise<FileReading> {
  if (file.size > LARGEST)
    return {
      refusal: `“${file.name}” has ${sizeInWords(file.size)}; up to ${sizeInWords(LARGEST)} are read here.`,
    };
  try {
    return textOf(file.name, new Uint8Array(await file.arrayBuffer()));
  } catch {
    return { refusal: `“${file.name}” could not be read. Is it still there?` };
  }
}

function textOf(name: string, bytes: Uint8Array): FileReading {
  if (bytes.length === 0) return { refusal: `“${name}” is empty.` };
  if (!isText(bytes)) return { refusal: `“${name}” is not a text file. Save it as CSV first.` };
  return decodeFile(bytes);
}
