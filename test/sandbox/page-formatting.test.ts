import type { MessageEntity } from "@grammyjs/types";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Piece, pieces } from "../../src/sandbox/page/entities.ts";
import { readablePhone } from "../../src/sandbox/page/phones.ts";

type Shape = string | [string, ...Shape[]];

const shape = (piece: Piece): Shape =>
  typeof piece === "string" ? piece : [piece.entity.type, ...piece.inner.map(shape)];
const plain = (piece: Piece): string => (typeof piece === "string" ? piece : piece.inner.map(plain).join(""));

test("nested formatting becomes a tree, counted in UTF-16 units", () => {
  const text = "😀 tebal dan miring";
  const entities: MessageEntity[] = [
    { type: "italic", offset: 13, length: 6 },
    { type: "bold", offset: 3, length: 16 },
  ];
  expect(pieces(text, entities).map(shape)).toEqual(["😀 ", ["bold", "tebal dan ", ["italic", "miring"]]]);
});

test("entities that cross are cut, and those outside the text are ignored", () => {
  const entities: MessageEntity[] = [
    { type: "bold", offset: 0, length: 4 },
    { type: "italic", offset: 2, length: 4 },
    { type: "code", offset: 9, length: 2 },
  ];
  expect(pieces("abcdef", entities).map(shape)).toEqual([
    ["bold", "ab", ["italic", "cd"]],
    ["italic", "ef"],
  ]);
});

test("whatever the entities, the whole text is shown", () => {
  const entity = fc.record({
    type: fc.constantFrom("bold", "italic", "code", "spoiler"),
    offset: fc.integer({ min: -3, max: 30 }),
    length: fc.integer({ min: -1, max: 30 }),
  }) as fc.Arbitrary<MessageEntity>;
  fc.assert(
    fc.property(fc.string({ maxLength: 25 }), fc.array(entity, { maxLength: 8 }), (text, entities) => {
      expect(pieces(text, entities).map(plain).join("")).toBe(text);
    }),
  );
});

test("phone numbers are shown as people write them", () => {
  expect(readablePhone("6281200460101")).toBe("+62 812 0046 0101");
  expect(readablePhone("+60 12-345")).toBe("+6012345");
  expect(readablePhone("")).toBe("");
});
