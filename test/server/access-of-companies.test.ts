// Recruiters of two companies, and everybody else: whatever they press or type, with whichever id, nothing of another
// company is told, nothing is done, and the attempt stands in the audit trail. The acts are those of the code's own table.
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { recruiterActs } from "../../src/acts.ts";
import { waitingKey } from "../../src/roles/waiting.ts";
import type { Runtime } from "../../src/runtime.ts";
import { keepIdsApart, rowsOfCompany, settle, type Things } from "../support/companys-things.ts";
import { type Asker, speakTo } from "../support/spoken-to.ts";
import { openTestStorage } from "../support/storage.ts";
import { openTroubledBot, type TroubledBot } from "../support/troubled-bot.ts";
import { unzipped } from "../support/unzipped.ts";

const theImport = ({ importIds }: Things) => importIds.map(String);

const theRole = ({ heldRoleId }: Things) => [String(heldRoleId)];

/** A draft and what is published, alone or with what stands behind it. */
function theVacancy(...behind: string[]) {
  return ({ draftId, vacancyId }: Things) =>
    [draftId, vacancyId].flatMap((id) => ["", ...behind].map((word) => `${id}${word}`));
}

/** Every application, alone or with what stands behind it. */
function theApplication(...behind: string[]) {
  return ({ applications }: Things) =>
    Object.values(applications).flatMap((id) => ["", ...behind].map((word) => `${id}${word}`));
}

type Names = "none" | ((things: Things) => string[]);

/** Of each act of recruiters, the arguments that name a thing of one company. A new act has to be named here. */
const thingsOfActs: Readonly<Record<string, Names>> = {
  company: "none",
  "company-colleagues": "none",
  "company-invite": "none",
  "company-colleague": theRole,
  "company-taking": theRole,
  "company-take": theRole,
  "company-withdraw": ({ invitationId }) => [String(invitationId)],
  vacancy: "none",
  "vacancy-list": "none",
  "vacancy-new": "none",
  "vacancy-trade": "none",
  "vacancy-begin": "none",
  "vacancy-open": theVacancy(),
  "vacancy-fields": theVacancy(".0"),
  "vacancy-ask": theVacancy(".title", ".wage"),
  "vacancy-say": theVacancy(".age.18"),
  "vacancy-scheme": ({ draftId, vacancyId, schemeId }) => [draftId, vacancyId].map((id) => `${id}.${schemeId}`),
  "vacancy-reply": theVacancy(),
  "vacancy-send": theVacancy(),
  "vacancy-copy": theVacancy(),
  "vacancy-drop": theVacancy(),
  "vacancy-dropped": theVacancy(),
  "vacancy-close": theVacancy(),
  "vacancy-closed": theVacancy(".filled", ".withdrawn.yes", ".filled.yes"),
  applicant: "none",
  "applicant-of": theVacancy(),
  "applicant-list": theVacancy(".applied.0"),
  "applicant-next": theVacancy(),
  "applicant-open": theApplication(),
  "applicant-call": theApplication(),
  "applicant-cv": theApplication(),
  "applicant-keep": theApplication(),
  "applicant-invite": theApplication(),
  "applicant-calendar": theApplication(),
  "applicant-offer": theApplication(),
  "applicant-hire": theApplication(),
  "applicant-started": theApplication(".2026-12-01"),
  "applicant-no": theApplication(),
  "applicant-refuse": theApplication(".others"),
  "applicant-own": theApplication(),
  "applicant-undo": theApplication(),
  "applicant-report": "none",
  "vacancy-sent": theImport,
  "vacancy-sheet": "none",
  "vacancy-sheet-sample": "none",
  "vacancy-sheet-open": theImport,
  "vacancy-sheet-kind": ({ importIds }) => importIds.map((id) => `${id}.vacancies`),
  "vacancy-sheet-save": theImport,
  "vacancy-sheet-doubts": theImport,
  "vacancy-sheet-use": ({ importIds }) => importIds.map((id) => `${id}.2`),
  "vacancy-sheet-leave": ({ importIds }) => importIds.map((id) => `${id}.2`),
  "vacancy-sheet-drop": theImport,
};

/** Of what is waited for, what it could be about, and a line that would be taken. */
const thingsOfWords: Readonly<Record<string, { about: (things: Things) => string[]; line: string }>> = {
  "vacancy-trade": { about: ({ code }) => [code], line: "las" },
  "vacancy-kind": { about: ({ code }) => [`${code}.LAS`], line: "Malaysia" },
  "vacancy-reply": { about: theVacancy(), line: "Seragam ditanggung perusahaan" },
  "vacancy-answer": { about: theVacancy(".title", ".openings"), line: "12" },
  "applicant-when": { about: theApplication("@20001"), line: "besok jam 10" },
  "applicant-where": { about: theApplication(".29393000@20001"), line: "Kantor kami di Gerung" },
  "applicant-start": { about: theApplication("@20001"), line: "1 Desember 2026" },
  "applicant-why": { about: theApplication("@20001"), line: "Jaraknya terlalu jauh" },
};

const forged = ["0", "-1", "99999999999999999999", "2147483648", "constructor", "KENARI", "7.KENARI"];
const unreadable = ["\u0000\u00ff", "'; drop", "a:b", "😀"];
const nothing = 2_147_483_646;

const former: Asker = { id: 3103, name: "Taken back" };
const moved: Asker = { id: 3104, name: "Moved on" };
const outsiders: Asker[] = [former, { id: 3102, name: "Somebody" }, { id: 3105, name: "Staff of the same centre" }];

const storage = await openTestStorage();
const { db } = storage.database;
let bot: TroubledBot;
let rt: Runtime;
let talk: ReturnType<typeof speakTo>;
let kenari: Things;
let merpati: Things;
let attempts = 0;

beforeAll(async () => {
  bot = await openTroubledBot(storage, { settings: { ADMIN_IDS: "1003", LOG_LEVEL: "warn" } });
  rt = bot.app().runtime;
  talk = speakTo(rt);
  const [at, { seal }] = [rt.now(), rt];
  await keepIdsApart(db);
  kenari = await settle(db, { name: "Kenari", number: 4100, seal, at });
  merpati = await settle(db, { name: "Merpati", number: 4200, seal, at });
  const given = { role: "recruiter", givenBy: 1003n, givenAt: at } as const;
  for (const { id } of [former, moved])
    await db.heldRole.create({
      data: { ...given, companyCode: "KENARI", telegramId: BigInt(id), takenAt: at, takenBy: 1003n },
    });
  await db.heldRole.create({ data: { ...given, companyCode: "MERPATI", telegramId: BigInt(moved.id) } });
  await db.heldRole.create({ data: { ...given, role: "staff", centreCode: "MATARAM", telegramId: 3105n } });
}, 120_000);
afterAll(async () => {
  expect(attempts).toBeGreaterThan(1000);
  await bot.close();
  await storage.close();
});

test("every act of recruiters says what of another company it could name", () => {
  expect(Object.keys(thingsOfActs).sort()).toEqual(Object.keys(recruiterActs.presses).sort());
  expect(Object.keys(thingsOfWords).sort()).toEqual(Object.keys(recruiterActs.words).sort());
});

test("what these arguments name is really there: their own recruiter is refused by none", async () => {
  const refused: string[] = [];
  for (const [at, [act, names]] of Object.entries(thingsOfActs).entries()) {
    const own = await settle(db, { name: `Own${at}`, number: 5000 + at * 20, seal: rt.seal, at: rt.now() });
    const named = names === "none" ? [] : names(own);
    for (const argument of named) await talk.press(own.recruiter, `1:${act}:${argument}:`);
    // Of what takes more behind the id, the id alone is no such thing.
    if (named.length > 0 && (await refusalsOf(own.recruiter)) >= named.length) refused.push(act);
  }
  const [ofWords, nth] = [Object.entries(thingsOfWords), Object.keys(thingsOfActs).length];
  for (const [at, [name, { about: names, line }]] of ofWords.entries()) {
    const number = 5000 + (nth + at) * 20;
    const own = await settle(db, { name: `Own${nth + at}`, number, seal: rt.seal, at: rt.now() });
    for (const about of names(own)) await typed(own.recruiter, `${name} ${about}`, line);
    if ((await refusalsOf(own.recruiter)) >= names(own).length) refused.push(name);
  }
  expect(refused).toEqual([]);
}, 240_000);

test("another company's recruiter is told nothing by any act with any id of theirs, in either direction", async () => {
  const wrong: string[] = [];
  for (const [who, theirs] of [
    [merpati.recruiter, kenari],
    [kenari.recruiter, merpati],
    [moved, kenari],
  ] as const) {
    const before = await rowsOfCompany(db, theirs);
    for (const [act, names] of Object.entries(thingsOfActs)) {
      const arguments_ = names === "none" ? idsOf(theirs) : [...new Set([...names(theirs), ...idsOf(theirs)])];
      // What names nothing leads to their own, whatever stands behind it.
      for (const argument of arguments_)
        wrong.push(...(await pressed(who, theirs, `1:${act}:${argument}:20001`, names !== "none")));
    }
    expect(await rowsOfCompany(db, theirs)).toEqual(before);
  }
  expect(wrong).toEqual([]);
}, 240_000);

test("a former recruiter, staff and strangers reach none of it, nor does what nobody wrote", async () => {
  const wrong: string[] = [];
  const before = await rowsOfCompany(db, kenari);
  for (const who of [merpati.recruiter, ...outsiders]) {
    const tried = Object.entries(thingsOfActs).flatMap(([act, names]) => {
      const isOwn = who === merpati.recruiter && names === "none";
      const theirs = names === "none" ? [""] : names(kenari);
      return [...(isOwn ? [] : [...theirs, ...forged]), ...unreadable].map((argument) => `1:${act}:${argument}:7`);
    });
    const families = ["1:company-toString::", "1:vacancy-no-such-act:1:", "1:applicant-no-such-act:1:", "2:company:1:"];
    for (const press of [...tried, ...families]) wrong.push(...(await pressed(who, kenari, press, true)));
  }
  expect(wrong).toEqual([]);
  expect(await rowsOfCompany(db, kenari)).toEqual(before);
}, 240_000);

test("what is typed into a dialogue about another company's thing is heard as if there were no such thing", async () => {
  const wrong: string[] = [];
  for (const [who, theirs] of [
    [merpati.recruiter, kenari],
    [kenari.recruiter, merpati],
    [moved, kenari],
    [former, kenari],
  ] as const) {
    const before = await rowsOfCompany(db, theirs);
    for (const [name, { about: names, line }] of Object.entries(thingsOfWords)) {
      const unknown = await typed(who, `${name} ${nothing}`, line);
      for (const about of names(theirs)) {
        const earlier = await refusalsOf(who);
        const answer = await typed(who, `${name} ${about}`, line);
        attempts += 1;
        if (answer !== unknown || tells(answer, theirs)) wrong.push(`${who.name}, ${name} ${about}: ${answer}`);
        if ((await refusalsOf(who)) !== earlier + 1) wrong.push(`${who.name}, ${name} ${about}: is not in the trail`);
      }
    }
    expect(await rowsOfCompany(db, theirs)).toEqual(before);
  }
  expect(wrong).toEqual([]);
}, 240_000);

test("an application is the applicant's alone: another's, a recruiter's press on it finds nothing", async () => {
  const source = readFileSync(new URL("../../src/applications/chat.ts", import.meta.url), "utf8");
  const acts = [...source.matchAll(/onPress\(\s*"(applied-[a-z-]+)"/g)].map(([, act]) => act);
  expect(acts.length).toBeGreaterThan(4);
  const wrong: string[] = [];
  const before = await rowsOfCompany(db, kenari);
  const applicant = { id: 4210, name: "Putu elsewhere" };
  for (const who of [applicant, kenari.recruiter, merpati.recruiter, ...outsiders])
    for (const act of acts)
      for (const id of Object.values(kenari.applications))
        for (const behind of ["", ".coming", ".accepted", ".cannot", ".declined"]) {
          const unknown = JSON.stringify(await talk.press(who, `1:${act}:${nothing}${behind}:`));
          const answer = JSON.stringify(await talk.press(who, `1:${act}:${id}${behind}:`));
          attempts += 1;
          if (answer !== unknown || tells(answer, kenari)) wrong.push(`${who.name}, ${act} ${id}${behind}: ${answer}`);
        }
  expect(wrong).toEqual([]);
  expect(await rowsOfCompany(db, kenari)).toEqual(before);
}, 240_000);

test("a company's report is of its own vacancies alone", async () => {
  for (const [who, own, other] of [
    [kenari.recruiter, kenari, merpati],
    [merpati.recruiter, merpati, kenari],
  ] as const) {
    const sent = await talk.press(who, "1:applicant-report::");
    const text = unzipped(sent.find(({ method }) => method === "sendDocument")?.bytes ?? Buffer.alloc(0));
    expect(text).toContain(`Tukang ${own.canaries[0]}`);
    expect(tells(text, other)).toBe(false);
    expect(text).not.toContain("Putu");
  }
});

test("a suspended company's recruiter sees its page and nothing beyond; other people's answers stay the same", async () => {
  await db.company.update({ where: { code: "KENARI" }, data: { state: "suspended" } });
  const invitations = await db.invitation.count();
  const stopped = JSON.stringify(await talk.press(kenari.recruiter, "1:company-invite::7"));
  expect(stopped).toContain("sedang ditangguhkan");
  expect(await db.invitation.count()).toBe(invitations);
  expect(JSON.stringify(await talk.press(kenari.recruiter, "1:company::"))).toContain("PT Kenari");
  const opened = JSON.stringify(await talk.press(kenari.recruiter, `1:applicant-open:${kenari.applications.applied}:`));
  expect(opened).not.toContain("Putu");
  trail.delete(merpati.recruiter.id); // the tests before pressed more than was counted here
  expect(await pressed(merpati.recruiter, kenari, `1:applicant-open:${kenari.applications.applied}:`, true)).toEqual(
    [],
  );
});

/** What is wrong with the answer to a press; `isTheirs` where it must read like one of no such thing. */
async function pressed(who: Asker, theirs: Things, press: string, isTheirs: boolean): Promise<string[]> {
  const { talk: own, neutral } = await speaking(who);
  const earlier = trail.get(who.id) ?? (await refusalsOf(who));
  const answer = JSON.stringify(await own.press(who, press));
  attempts += 1;
  const now = await refusalsOf(who);
  trail.set(who.id, now);
  const complaints = [
    ...(isTheirs && answer !== neutral ? ["answers otherwise"] : []),
    ...(tells(answer, theirs) ? ["tells"] : []),
    ...(isTheirs && now !== earlier + 1 ? ["is not in the trail"] : []),
  ];
  return complaints.map((complaint) => `${who.name}, ${press}: ${complaint}`);
}

/** How many refusals of each stand in the trail, as far as presses made them. */
const trail = new Map<number, number>();
const speakers = new Map<number, Promise<{ talk: ReturnType<typeof speakTo>; neutral: string }>>();

/** Somebody's own bot, so that several speak at once, and what it answers to them of no such act. */
function speaking(who: Asker) {
  const open = async () => {
    const own = speakTo(rt);
    return { talk: own, neutral: JSON.stringify(await own.press(who, "1:no-such-act::")) };
  };
  const speaker = speakers.get(who.id) ?? open();
  speakers.set(who.id, speaker);
  return speaker;
}

async function typed(who: Asker, wait: string, text: string): Promise<string> {
  await rt.coordination.set(waitingKey(who.id), wait, 600);
  return JSON.stringify(await talk.write(who, text));
}

function tells(answer: string, { canaries }: Things): boolean {
  return canaries.some((canary) => answer.includes(canary));
}

/** Every id that the company has, of whatever kind. */
function idsOf({ heldRoleId, invitationId, importIds, draftId, vacancyId, applications }: Things): string[] {
  return [heldRoleId, invitationId, ...importIds, draftId, vacancyId, ...Object.values(applications)].map(String);
}

function refusalsOf({ id }: Asker): Promise<number> {
  return db.staffAct.count({ where: { act: "refused", staffTelegramId: BigInt(id) } });
}
