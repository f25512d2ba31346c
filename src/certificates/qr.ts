// A QR code as a picture that a phone's camera reads off a screen and off paper.
import { crc32, deflateSync } from "node:zlib";
import encodeQR from "qr";

/** Modules of white around it, without which cameras do not find it. */
const BORDER = 4;
const PIXELS_A_MODULE = 12;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A text as a QR code's modules, row by row, dark where true, with its white border. */
export function qrModules(text: string): boolean[][] {
  return encodeQR(text, "raw", { ecc: "quartile", border: BORDER });
}

/** A text as a QR code in PNG, black on white; a fifth of it may be dirty or torn. */
export function qrPicture(text: string): Buffer {
  const modules = qrModules(text);
  const side = modules.length * PIXELS_A_MODULE;
  const row = Buffer.alloc(1 + Math.ceil(side / 8)); // a filter byte, then a bit a pixel
  const rows = modules.flatMap((line) => {
    row.fill(0);
    for (let x = 0; x < side; x++)
      if (!line[Math.floor(x / PIXELS_A_MODULE)]) row[1 + (x >> 3)] = (row[1 + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
    return Array.from({ length: PIXELS_A_MODULE }, () => Buffer.from(row));
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8); // one bit of grey a pixel
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}
