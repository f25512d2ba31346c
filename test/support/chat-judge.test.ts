import { describe, expect, test } from "vitest";
import { firstDifference, showDifference } from "./chat-diff.ts";
import { judge } from "./chat-judge.ts";
import { rememberer } from "./chat-varying.ts";

const path = `${process.cwd()}/test/x/a.chat`;
const written = "# x\nAmina: a\n  Bot: one\n";
const now = "# x\nAmina: a\n  Bot: two\n";
const fresh = "# x\nAmina: a\n";

describe("a chat that was played", () => {
  test("passes when the bot says what is written", () => {
    expect(judge(path, written, { text: written }, "new")).toEqual({});
  });

  test("fails at the line where the bot says something else", () => {
    const { error, write } = judge(path, written, { text: now }, "new");
    expect(write).toBeUndefined();
    expect(error?.message).toContain("test/x/a.chat:3: the bot says something else");
    expect(error?.message).toContain("   3 -   Bot: one\n   4 +   Bot: two");
    expect(error?.stack).toContain(`at ${path}:3:1`);
  });

  test("is written with -u", () => {
    expect(judge(path, written, { text: now }, "all")).toEqual({ write: now });
  });

  test("is completed when the bot has no line yet, but not on CI", () => {
    expect(judge(path, fresh, { text: now }, "new")).toEqual({ write: now });
    expect(judge(path, fresh, { text: now }, "none").error?.message).toContain("+   Bot: two");
  });

  test("that cannot go on fails with the line and what came before", () => {
    const failure = Object.assign(new Error("no such button"), { line: 4, writtenLine: 5 });
    const stuck = judge(path, `${written}Amina taps [A]\n`, { text: `${now}Amina taps [A]\n`, failure }, "new");
    expect(stuck.error?.message).toContain("a.chat:4: no such button");
    expect(stuck.error?.message).toContain("+   Bot: two");
    const completed = judge(path, fresh, { text: now, failure }, "all");
    expect(completed.write).toBe(now);
    expect(completed.error?.message).toContain("a.chat:5: no such button");
  });
});

describe("a difference", () => {
  test("shows what is near, with line numbers", () => {
    const lines = Array.from({ length: 20 }, (_, at) => `line ${at + 1}`);
    const other = lines.toSpliced(9, 1, "another");
    expect(firstDifference(lines.join("\n"), other.join("\n"))).toBe(10);
    expect(showDifference(lines.join("\n"), other.join("\n"), 1)).toBe(
      ["   9   line 9", "  10 - line 10", "  11 + another", "  11   line 11", "     …"].join("\n"),
    );
  });
});

describe("a value that varies", () => {
  test("is shown by its name and given back in a person's line", () => {
    const vary = rememberer([{ name: "code", pattern: /i_\w{3}/gu }]);
    expect(vary.hide("i_abc then i_xyz then i_abc")).toBe("‹code› then ‹code 2› then ‹code›");
    expect(vary.reveal("opens ‹code 2›, not ‹other›")).toBe("opens i_xyz, not ‹other›");
  });
});
