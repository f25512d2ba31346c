import { describe, expect, test } from "vitest";
import { readBirthDate } from "../../src/candidates/birth-date.ts";
import { readEducation } from "../../src/candidates/education.ts";
import { readFullName } from "../../src/candidates/full-name.ts";
import { readPhone } from "../../src/candidates/phone.ts";
import * as corpus from "./answers.corpus.ts";

type Reading = { value: string } | { problem: string };
const kinds: [string, [string, string][], (typed: string) => Reading][] = [
  ["a birth date", corpus.birthDates, (typed) => readBirthDate(typed, corpus.today)],
  ["a phone number", corpus.phones, readPhone],
  ["a full name", corpus.fullNames, readFullName],
  ["an education", corpus.educations, readEducation],
];

describe.each(kinds)("%s", (_, answers, read) => {
  test.each(answers)("%j is %s", (typed, expected) => {
    const reading = read(typed);
    expect("value" in reading ? reading.value : `!${reading.problem}`).toBe(expected);
  });
});
