import { inflateRawSync } from "node:zlib";

/** The text entries of a zip file, by name. */
export function unzipped(bytes: Uint8Array): ReadonlyMap<string, string> {
  const zip = Buffer.from(bytes);
  const end = zip.length - 22;
  const found = new Map<string, string>();
  let entry = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [name, extra, comment] = [28, 30, 32].map((place) => zip.readUInt16LE(entry + place));
    const start = zip.readUInt32LE(entry + 42);
    const data = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    const packed = zip.subarray(data, data + zip.readUInt32LE(entry + 20));
    const isPacked = zip.readUInt16LE(entry + 10) !== 0;
    found.set(
      zip.toString("utf8", entry + 46, entry + 46 + (name ?? 0)),
      (isPacked ? inflateRawSync(packed) : packed).toString("utf8"),
    );
    entry += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return found;
}
