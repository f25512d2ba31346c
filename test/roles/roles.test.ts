// Which roles give which rights, and where.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "../../src/platform/database.ts";
import type { Role } from "../../src/platform/generated/prisma/enums.ts";
import {
  centresOf,
  commandsOf,
  type Held,
  mayDo,
  type Right,
  reaches,
  reachOf,
  rolesOf,
} from "../../src/roles/roles.ts";
import { openTestDatabase } from "../support/database.ts";
import { now } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";

let open: OpenDatabase;
beforeAll(async () => {
  open = await openTestDatabase(sampleFilling());
});
afterAll(() => open.close());

const at = (role: Role, centreCode?: string): Held => ({ role, centreCode });

test.each<[Role, Right[]]>([
  ["recruiter", []],
  ["staff", ["desk", "broadcast"]],
  ["approver", ["approve"]],
  ["admin", ["desk", "broadcast", "approve", "invite", "audit"]],
])("%s", (role, rights) => {
  const all: Right[] = ["desk", "broadcast", "approve", "invite", "audit"];
  expect(all.filter((right) => mayDo([at(role, "MATARAM")], right))).toEqual(rights);
});

test("a role bound to a centre gives a right there and nowhere else; several add up", () => {
  const held = [at("staff", "MATARAM"), at("approver", "SINGOSARI")];
  expect(reachOf(held, "desk")).toEqual(["MATARAM"]);
  expect([mayDo(held, "desk", "MATARAM"), mayDo(held, "desk", "SINGOSARI")]).toEqual([true, false]);
  expect([mayDo(held, "approve", "SINGOSARI"), mayDo(held, "approve", "MATARAM")]).toEqual([true, false]);
  expect(centresOf(held)).toEqual(["MATARAM", "SINGOSARI"]);
  expect(reachOf([...held, at("admin")], "desk")).toBe("everywhere");
  expect([reaches(["MATARAM"], undefined), reaches("everywhere", undefined)]).toEqual([false, true]);
  expect([mayDo([], "desk"), reachOf([], "desk"), commandsOf([])]).toEqual([false, [], []]);
});

test("rights are what PostgreSQL says at this moment, and ADMIN_IDS cannot be taken away", async () => {
  const rt = { db: open.db, config: { adminIds: [1003] } as never };
  const given = { telegramId: 1008n, role: "staff", centreCode: "MATARAM", givenBy: 1003n, givenAt: now } as const;
  expect(await rolesOf(rt, 1008)).toEqual([]);
  const { id } = await open.db.heldRole.create({ data: given });
  expect(await rolesOf(rt, 1008)).toEqual([at("staff", "MATARAM")]);
  await expect(open.db.heldRole.create({ data: given })).rejects.toThrow();
  await open.db.heldRole.update({ where: { id }, data: { takenAt: now, takenBy: 1003n } });
  expect(await rolesOf(rt, 1008)).toEqual([]);
  await open.db.heldRole.updateMany({ data: { telegramId: 1003n } });
  expect(await rolesOf(rt, 1003)).toEqual([at("admin")]);
  await expect(open.db.centre.delete({ where: { code: "MATARAM" } })).rejects.toThrow();
});
