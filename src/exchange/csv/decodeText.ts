import { fail } from "../../error/index.js";

/** How the bytes of a text file are read. */
export const ENCODINGS = ["utf-8", "gb18030", "utf-16le", "utf-16be"] as const;

export type Encoding = (typeof ENCODINGS)[number];

/** The text of a file, and in which encoding its bytes were; none where it was handed in as text. */
export interface DecodedText {
  readonly text: string;
  readonly encoding?: Encoding;
}

/**
 * The text of a file, all line ends as \n, without byte order mark. Bytes are UTF-16 where they begin with its byte order mark (Excel's
 * “Unicode text”), else UTF-8 where every byte of them is, else GB18030, of which GBK is a part. Nothing is guessed: a file whose
 * encoding is known can say so.
 *
 * @param options.encoding how to read the bytes
 * @throws KaoheError `csv.undecodable` for bytes that are neither; `csv.wrongly-decoded` where the text holds U+FFFD, which stands
 *   where something was decoded wrongly before
 * @source WHATWG Encoding Standard: gb18030, fatal mode
 * @example
 * decodeText(Uint8Array.of(0xd3, 0xc0, 0xbc, 0xce))   //=> { text: "永嘉", encoding: "gb18030" }
 * decodeText("永嘉\r\n").text   //=> "永嘉\n"
 */
export function decodeText(
  input: string | Uint8Array | ArrayBuffer,
  options: { readonly encoding?: Encoding | undefined } = {},
): DecodedText {
  const decoded =
    typeof input === "string"
      ? { text: input }
      : ofBytes(input instanceof Uint8Array ? input : new Uint8Array(input), options.encoding);
  const text = decoded.text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const broken = text.indexOf("\uFFFD");
  if (broken >= 0) fail("csv.wrongly-decoded", { line: text.slice(0, broken).split("\n").length });
  return { ...decoded, text };
}

function ofBytes(bytes: Uint8Array, known: Encoding | undefined): DecodedText {
  for (const encoding of known === undefined ? possible(bytes) : [known]) {
    const text = strictly(bytes, encoding);
    // Neither tables nor ledgers hold NUL; files of other programs do.
    if (text !== undefined && !text.includes("\0")) return { text, encoding };
  }
  return fail("csv.undecodable", { encodings: known ?? "UTF-8, GB18030" });
}

function possible([first, second]: Uint8Array): readonly Encoding[] {
  if (first === 0xff && second === 0xfe) return ["utf-16le"];
  if (first === 0xfe && second === 0xff) return ["utf-16be"];
  return ["utf-8", "gb18030"];
}

function strictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
