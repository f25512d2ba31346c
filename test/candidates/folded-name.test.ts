// Two rows with one phone and birth date: one person written in two ways, or twins.
import { expect, test } from "vitest";
import { namesFit } from "../../src/candidates/folded-name.ts";

test.each([
  ["Amina Lestari", "Amina L."],
  ["Siti Nurhaliza", "SITI NURHALIZAH"],
  ["Nur Aini", "Nuraini"],
  ["Ahmad Fauzi", "Akhmad Fauzi"],
  ["Hj. Siti Aminah", "Siti Aminah"],
  ["Baiq Rina", "Rina"],
  ["Lalu Ahmad", "L. Ahmad"],
  ["Soekarno", "Sukarno"],
  ["Moh. Rizki", "Muhammad Rizky"],
])("%s can be %s", (one, other) => {
  expect([namesFit(one, other), namesFit(other, one)]).toEqual([true, true]);
});

test.each([
  ["Rina Wati", "Rini Wati"],
  ["Hasan Basri", "Husein Basri"],
  ["Inaq Sumi", "Inaq Suminah"],
  ["Amina Lestari", "A. Lestari"],
  ["Amina Lestari", "L"],
  ["Slamet", "Selamet Riyadi"],
])("%s is not %s", (one, other) => {
  expect([namesFit(one, other), namesFit(other, one)]).toEqual([false, false]);
});
