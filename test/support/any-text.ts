import fc from "fast-check";

/** Texts of any characters at all. fast-check's own unit "binary" first makes a table of a million of them. */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  const character = fc.integer({ min: 0, max: 0x10ffff }).filter((code) => code < 0xd800 || code > 0xdfff);
  return fc.string({ unit: character.map((code) => String.fromCodePoint(code)), maxLength });
}
