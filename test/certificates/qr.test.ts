// A QR code that a camera reads: decoded here by another's reader, as it is, dirty, and small.
import fc from "fast-check";
import commonJs from "jsqr";
import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { certificateLink } from "../../src/certificates/links.ts";
import { newPublicCode } from "../../src/certificates/numbers.ts";
import { qrPicture } from "../../src/certificates/qr.ts";

/** What it exports is the function itself; its types say otherwise to whoever imports it from a module. */
const jsQR = commonJs as unknown as typeof commonJs.default;

function scan({ data, width, height }: { data: Uint8Array; width: number; height: number }): string | undefined {
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

test.each([{ publicUrl: "https://jembatan.example" }, { publicUrl: undefined }])(
  "the address of a page, or of the chat, is read from its picture: %o",
  (config) => {
    fc.assert(
      fc.property(fc.constant(null).map(newPublicCode), (code) => {
        const link = certificateLink(config, "jembatan_bot", code);
        expect(link.endsWith(code)).toBe(true);
        expect(scan(PNG.sync.read(qrPicture(link)))).toBe(link);
      }),
      { numRuns: 4 },
    );
  },
);

test("it is small to send, large to see, black on white with a margin, and read though a part of it is torn off", () => {
  const link = "https://jembatan.example/c/abcdefghijklmnopqrstuv";
  const picture = qrPicture(link);
  const png = PNG.sync.read(picture);
  expect(picture.length).toBeLessThan(4_000);
  expect(png.width).toBe(png.height);
  expect(png.width).toBeGreaterThan(400);
  const pixel = (x: number, y: number) => png.data[(y * png.width + x) * 4];
  for (let at = 0; at < png.width; at++) expect([pixel(at, 40), pixel(40, at)]).toEqual([255, 255]);
  const side = Math.floor(png.width / 9);
  const from = Math.floor(png.width / 2);
  for (let y = from; y < from + side; y++)
    for (let x = from; x < from + side; x++) png.data.fill(255, (y * png.width + x) * 4, (y * png.width + x) * 4 + 3);
  expect(scan(png)).toBe(link);
});
