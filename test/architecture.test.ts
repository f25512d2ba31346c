import { readdirSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { dirname, join, normalize, relative } from "node:path";
import { describe, expect, test } from "vitest";

const source = join(import.meta.dirname, "../src");
/** What everything stands on: these never import a feature. */
const ground = ["platform", "telegram", "delivery", "sandbox"];

interface Arrow {
  readonly from: string;
  readonly to: string;
}

const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".ts") && !file.includes("generated"),
);
const textOf = (file: string) => readFileSync(join(source, file), "utf8");
const arrows = files.flatMap((file) => importsOf(file).map((to) => ({ from: file, to })));
const folder = (file: string) => (file.includes("/") ? (file.split("/")[0] ?? "") : "");

describe("who imports whom", () => {
  test("the check sees the code", () => {
    expect(files.length).toBeGreaterThan(30);
    expect(arrows.length).toBeGreaterThan(100);
  });

  test("what everything stands on imports no feature", () => {
    const allowed = (to: string) => ground.includes(folder(to)) || ["runtime.ts", "config.ts"].includes(to);
    expect(wrong(({ from, to }) => ground.includes(folder(from)) && !allowed(to))).toEqual([]);
  });

  test("the platform knows neither Telegram nor the sandbox", () => {
    expect(
      wrong(({ from, to }) => folder(from) === "platform" && folder(to) !== "platform" && to !== "config.ts"),
    ).toEqual([]);
  });

  test("the sandbox speaks HTTP and imports only itself", () => {
    expect(
      wrong(
        ({ from, to }) => folder(from) === "sandbox" && folder(to) !== "sandbox" && !to.endsWith("operator-error.ts"),
      ),
    ).toEqual([]);
  });

  test("only main and app wire things together; nobody imports them", () => {
    const wiring = ["main.ts", "app.ts", "bot.ts"];
    expect(wrong(({ from, to }) => wiring.includes(to) && !wiring.includes(from))).toEqual([]);
  });

  test("a front door does not import grammY", () => {
    const doors = files.filter(
      (file) => file === `${folder(file)}/${folder(file)}.ts` && !ground.includes(folder(file)),
    );
    const guilty = doors.filter((file) => /from "(grammy|@grammyjs)/.test(textOf(file)));
    expect(doors.length).toBeGreaterThan(2);
    expect(guilty).toEqual([]);
  });

  test("importing goes in no circle between folders' files", () => {
    expect(circles()).toEqual([]);
  });

  test("only config.ts reads the environment", () => {
    const guilty = files.filter((file) => file !== "config.ts" && /process\.env/.test(textOf(file)));
    expect(guilty).toEqual([]);
  });
});

function wrong(is: (arrow: Arrow) => boolean): string[] {
  return arrows.filter(is).map(({ from, to }) => `${from} imports ${to}`);
}

function importsOf(file: string): string[] {
  const text = textOf(file);
  const named = [
    ...text.matchAll(/^(?:import|export)\s[^;]*?from\s+"(\.[^"]+)"/gms),
    ...text.matchAll(/import\("(\.[^"]+)"\)/g),
  ];
  return named
    .map((match) => relative(source, normalize(join(source, dirname(file), match[1] ?? ""))))
    .filter((to) => to.endsWith(".ts"));
}

/** Files that reach themselves by imports that exist when the program runs. */
function circles(): string[] {
  const next = new Map<string, string[]>();
  for (const file of files) {
    const text = textOf(file);
    const typeOnly = new Set(
      [...text.matchAll(/^(?:import|export) type\s[^;]*?from\s+"(\.[^"]+)"/gms)].map((match) =>
        relative(source, normalize(join(source, dirname(file), match[1] ?? ""))),
      ),
    );
    next.set(
      file,
      importsOf(file).filter((to) => !typeOnly.has(to)),
    );
  }
  const reaches = (from: string, goal: string, seen = new Set<string>()): boolean =>
    (next.get(from) ?? []).some((to) => to === goal || (!seen.has(to) && seen.add(to) && reaches(to, goal, seen)));
  return files.filter((file) => reaches(file, file));
}

test("Node reads every file of the product: its own reader of TypeScript is not that of the checks and the tests", () => {
  const unreadable = files.filter((file) => {
    try {
      return stripTypeScriptTypes(textOf(file)) === "";
    } catch {
      return true;
    }
  });
  expect(unreadable).toEqual([]);
});
