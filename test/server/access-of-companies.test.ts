// Recruiters of two companies, and everybody else: whatever they press, with whichever id, nothing of another company is told,
// nothing is done, and the attempt stands in the audit trail. The acts are those of the code's own table.
import { afterAll, beforeAll, expect, test } from "vitest";
import { recruiterActs } from "../../src/acts.ts";
import { register } from "../support/registered.ts";
import { type Asker, type Said, speakTo } from "../support/spoken-to.ts";
import { openTestStorage } from "../support/storage.ts";
import { openTroubledBot, type TroubledBot } from "../support/troubled-bot.ts";

const canaries = ["PT Kenari", "Ketut Kenari", "9120001230001", "Tukang Kenari", "Putu Pelamar"];

/** What the company Kenari has, by the ids that a button can name. */
interface Things {
  readonly heldRoleId: number;
  readonly invitationId: number;
  readonly vacancyId: number;
  readonly applicationId: number;
  readonly importId: number;
}

const theImport = ({ importId }: Things) => [String(importId)];

const theRole = ({ heldRoleId }: Things) => [String(heldRoleId)];

/** A vacancy, alone or with what stands behind it. */
function theVacancy(...behind: string[]) {
  return ({ vacancyId }: Things) => ["", ...behind].map((word) => `${vacancyId}${word}`);
}

/** An application, alone or with what stands behind it. */
function theApplication(...behind: string[]) {
  return ({ applicationId }: Things) => ["", ...behind].map((word) => `${applicationId}${word}`);
}

/** Of each act of recruiters, the arguments that name a thing of one company. A new act has to be named here. */
const thingsOfActs: Readonly<Record<string, "none" | ((things: Things) => string[])>> = {
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
  "vacancy-say": theVacancy(".kind.domestic"),
  "vacancy-scheme": theVacancy(".1"),
  "vacancy-send": theVacancy(),
  "vacancy-copy": theVacancy(),
  "vacancy-drop": theVacancy(),
  "vacancy-dropped": theVacancy(),
  "vacancy-close": theVacancy(),
  "vacancy-closed": theVacancy(".filled", ".withdrawn"),
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
  "vacancy-sheet-kind": ({ importId }) => [`${importId}.vacancies`],
  "vacancy-sheet-save": theImport,
  "vacancy-sheet-drop": theImport,
};
const forged = ["0", "-1", "99999999999999999999", "2147483648", "constructor", "KENARI", "7.KENARI"];
const unreadable = ["\u0000\u00ff", "'; drop", "a:b", "😀"];

const otherRecruiter: Asker = { id: 3101, name: "Recruiter elsewhere" };
const outsiders: Asker[] = [
  { id: 3102, name: "Amina" },
  { id: 3103, name: "Taken back" },
  { id: 3104, name: "Staff of the same centre" },
];
const own: Asker = { id: 4101, name: "Ketut Kenari" };

const storage = await openTestStorage();
const { db } = storage.database;
let bot: TroubledBot;
let talk: ReturnType<typeof speakTo>;
let things: Things;

beforeAll(async () => {
  bot = await openTroubledBot(storage, { settings: { ADMIN_IDS: "1003", LOG_LEVEL: "warn" } });
  const rt = bot.app().runtime;
  talk = speakTo(rt);
  const at = rt.now();
  const made = { kind: "employer", madeBy: 1003n, madeAt: at } as const;
  await db.company.createMany({
    data: [
      { ...made, code: "KENARI", legalName: "PT Kenari", centreCode: "MATARAM", businessNumber: "9120001230001" },
      { ...made, code: "MERPATI", legalName: "PT Merpati", centreCode: "MATARAM" },
    ],
  });
  const given = { role: "recruiter", givenBy: 1003n, givenAt: at } as const;
  const [held] = await Promise.all([
    db.heldRole.create({ data: { ...given, companyCode: "KENARI", telegramId: BigInt(own.id) } }),
    db.heldRole.create({ data: { ...given, companyCode: "MERPATI", telegramId: BigInt(otherRecruiter.id) } }),
    db.heldRole.create({
      data: { ...given, companyCode: "KENARI", telegramId: 3103n, takenAt: at, takenBy: 1003n },
    }),
    db.heldRole.create({ data: { ...given, role: "staff", centreCode: "MATARAM", telegramId: 3104n } }),
    db.staffName.create({ data: { telegramId: BigInt(own.id), name: "Ketut Kenari" } }),
  ]);
  const invitation = await db.invitation.create({
    data: {
      role: "recruiter",
      companyCode: "KENARI",
      key: "x",
      fingerprint: "k.x",
      invitedBy: BigInt(own.id),
      invitedAt: at,
      expiresAt: new Date(at.getTime() + 3_600_000),
    },
  });
  const vacancy = await db.vacancy.create({
    data: {
      code: "VAC-777",
      companyCode: "KENARI",
      kind: "domestic",
      title: { id: "Tukang Kenari" },
      tradeCode: "LAS",
      openings: 1,
      madeBy: BigInt(own.id),
      madeAt: at,
      changedAt: at,
    },
  });
  const { candidateId } = await register(
    db,
    {
      telegramId: 3105,
      name: "Putu Pelamar",
      phone: "+6281234563105",
      number: "LAS-2026-03105",
    },
    rt.seal,
  );
  const application = await db.jobApplication.create({
    data: {
      ...{ vacancyId: vacancy.id, candidateId, sharedVersion: 1, appliedAt: at, movedAt: at },
      changes: { create: { to: "applied", at, actor: "candidate" } },
    },
  });
  const { id: importId } = await db.spreadsheetImport.create({
    data: {
      kind: "vacancies",
      centreCode: "MATARAM",
      companyCode: "KENARI",
      telegramId: BigInt(own.id),
      key: "4101.1",
      state: "previewed",
      at,
      beatAt: at,
    },
  });
  things = {
    importId,
    applicationId: application.id,
    vacancyId: vacancy.id,
    heldRoleId: held.id,
    invitationId: invitation.id,
  };
});
afterAll(async () => {
  await bot.close();
  await storage.close();
});

test("every act of recruiters says what of another company it could name", () => {
  expect(Object.keys(thingsOfActs).sort()).toEqual(Object.keys(recruiterActs.presses).sort());
});

test("what their own recruiter reaches by these arguments is really there", async () => {
  const seen: Said[] = [];
  for (const act of [
    "company",
    "company-colleagues",
    "company-colleague",
    "company-taking",
    "vacancy-open",
    "applicant-open",
  ]) {
    const name = thingsOfActs[act] ?? "none";
    for (const argument of name === "none" ? [""] : name(things))
      seen.push(...(await talk.press(own, `1:${act}:${argument}:`)));
  }
  expect(JSON.stringify(seen)).toContain("PT Kenari");
  expect(JSON.stringify(seen)).toContain("Putu Pelamar");
  expect(await refusalsOf(own)).toBe(0);
});

test("another company's recruiter, a former one, staff and strangers are told nothing, and each try is in the trail", async () => {
  const before = await everything();
  const wrong: string[] = [];
  let attempts = 0;
  for (const who of [otherRecruiter, ...outsiders]) {
    const neutral = JSON.stringify(await talk.press(who, "1:no-such-act::"));
    const tried = Object.entries(thingsOfActs).flatMap(([act, name]) => {
      const theirs = name === "none" ? [""] : name(things);
      const own = who === otherRecruiter && name === "none" ? [] : [...theirs, ...forged];
      return [...own, ...unreadable].map((argument) => `1:${act}:${argument}:7`);
    });
    const families = ["1:company-toString::", "1:vacancy-no-such-act:1:", "1:applicant-no-such-act:1:", "2:company:1:"];
    for (const press of [...tried, ...families]) {
      const earlier = await refusalsOf(who);
      const answer = JSON.stringify(await talk.press(who, press));
      attempts += 1;
      const complaints = [
        ...(answer === neutral ? [] : ["answers otherwise"]),
        ...(canaries.some((canary) => answer.includes(canary)) ? ["tells"] : []),
        ...((await refusalsOf(who)) === earlier + 1 ? [] : ["is not in the trail"]),
      ];
      if (complaints.length > 0) wrong.push(`${who.name}, ${press}: ${complaints.join(", ")}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(attempts).toBeGreaterThan(200);
  expect(await everything()).toEqual(before);
}, 240_000);

test("a suspended company's recruiter sees its page and nothing beyond; other people's answers stay the same", async () => {
  await db.company.update({ where: { code: "KENARI" }, data: { state: "suspended" } });
  const stopped = JSON.stringify(await talk.press(own, "1:company-invite::7"));
  expect(stopped).toContain("sedang ditangguhkan");
  expect(await db.invitation.count()).toBe(1);
  expect(JSON.stringify(await talk.press(own, "1:company::"))).toContain("PT Kenari");
});

function refusalsOf({ id }: Asker): Promise<number> {
  return db.staffAct.count({ where: { act: "refused", staffTelegramId: BigInt(id) } });
}

/** Every row that an attempt might have changed. */
async function everything() {
  const rows = [];
  for (const table of [
    "Company",
    "CompanyChange",
    "HeldRole",
    "Invitation",
    "Vacancy",
    "VacancyChange",
    "JobApplication",
    "JobApplicationChange",
    "SpreadsheetImport",
  ])
    rows.push((await storage.database.pool.query(`select * from "${table}" order by 1`)).rows);
  return rows;
}
