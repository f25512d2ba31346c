import { expect, test } from "vitest";
import { createLimits, type Going } from "../../src/delivery/limits.ts";

function open() {
  let now = 0;
  const limits = createLimits(() => now);
  return {
    limits,
    begin: (chatId: number) => {
      now += 1;
      return limits.begin(chatId) as Going;
    },
    end: (going: Going, seconds?: number) => {
      now += 1;
      return limits.end(going, seconds);
    },
  };
}

test("one chat's 429 stops nobody else", () => {
  const { limits, begin, end } = open();
  expect(end(begin(1), 5)).toBe(false);
  expect(limits.mayBegin()).toBe(true);
});

test("a 429 to the next that began after it is global", () => {
  const { begin, end } = open();
  end(begin(1), 5);
  expect(end(begin(2), 5)).toBe(true);
});

test("one that came through between them says that it was chance", () => {
  const { begin, end } = open();
  end(begin(1), 5);
  end(begin(2));
  expect(end(begin(3), 5)).toBe(false);
});

test("two that were under way together leave it in doubt: nothing begins, then one probe decides", () => {
  const { limits, begin, end } = open();
  const [one, two, three] = [begin(1), begin(2), begin(3)];
  end(one, 5);
  expect(end(two, 5)).toBe(false);
  expect(limits.mayBegin()).toBe(false);
  end(three, 5);
  const probe = begin(4);
  expect(probe).toBeDefined();
  expect(begin(5)).toBeUndefined();
  expect(end(probe, 7)).toBe(true);
});

test("the answer of another that was under way ends the doubt", () => {
  const { limits, begin, end } = open();
  const [one, two, three] = [begin(1), begin(2), begin(3)];
  end(one, 5);
  end(two, 5);
  end(three);
  expect(limits.mayBegin()).toBe(true);
});

test("the same chat again proves nothing", () => {
  const { begin, end } = open();
  end(begin(1), 5);
  expect(end(begin(1), 5)).toBe(false);
});
