// One process that hears people and one that does the work: neither does what is the other's, and together they do all.
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { type Fleet, openFleet, until } from "./fleet.ts";

let fleet: Fleet | undefined;
afterEach(async () => {
  await fleet?.close();
  fleet = undefined;
});

const [amina, chitra] = [1001, 1003];

test("ROLES=receive hears and sends no broadcast, ROLES=work sends and hears nobody", async () => {
  const open = await openFleet();
  fleet = open;
  Object.assign(open.environment, { ADMIN_IDS: String(chitra), HOLD_MINUTES: "0", QUIET_HOURS: "off" });
  delete open.environment.NOW; // each process would begin anew at it
  await open.people([amina, chitra]);
  const toldTo = async (person: number, words: RegExp) =>
    (await open.calls()).filter(({ chat_id, parameters }) => chat_id === person && words.test(String(parameters.text)))
      .length;
  const answered = (person: number, words: RegExp) =>
    until(async () => (await toldTo(person, words)) > 0, 20_000, `${person} hears ${words}`);
  const press = (text: string) =>
    until(
      () =>
        open.phone.press(chitra, { text }).then(
          () => true,
          () => false,
        ),
      20_000,
      `there is a button ${text}`,
    );

  const hearing = await open.start({ ROLES: "receive" });
  await open.phone.start(amina);
  await answered(amina, /Jembatan/);
  await open.phone.write(chitra, { text: "/siaran" });
  for (const label of ["Siaran baru", "Sama untuk semua"]) await press(label);
  await answered(chitra, /kirim pesannya di sini/);
  await open.phone.write(chitra, { text: "Halo bengkel" });
  for (const label of ["Untuk siapa", "Semua orang", "Selesai", "Pratinjau dan kirim", "Kirim sekarang"])
    await press(label);
  await sleep(3_000);
  expect(await toldTo(amina, /Halo bengkel/)).toBe(0);

  const working = await open.start({ ROLES: "work" });
  await answered(amina, /Halo bengkel/);
  expect(working.events("broadcast-start")).toHaveLength(1);
  expect(hearing.events("broadcast-start")).toEqual([]);
  expect(working.events("update")).toEqual([]);

  expect(await hearing.end("SIGTERM")).toBe(0);
  const before = await toldTo(amina, /./);
  await open.phone.write(amina, { text: "/kejuruan" });
  await sleep(2_000);
  expect(await toldTo(amina, /./)).toBe(before);
  await open.start({ ROLES: "receive" });
  await until(async () => (await toldTo(amina, /./)) > before, 20_000, "she is answered");
}, 120_000);
