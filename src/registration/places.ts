// Where a person is at home: a regency or city by button or typed, or a place elsewhere as they write it.
import type { Db } from "../platform/database.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import { plainly } from "../platform/typed-text.ts";
import { matchPlace } from "../regions/regions.ts";
import type { Words } from "../telegram/texts.ts";
import { namesAProvince } from "./provinces.ts";
import { type Answer, type Asked, type Choice, choicesInRows, type Question } from "./question.ts";

/** So many regencies stand on one screen; East Java's 38 are three screens. */
const perPage = 14;
const longestPlace = 80;

type Regency = { code: string; kind: "kabupaten" | "kota"; name: string; shortName: string; aliases: string[] };
type Reading =
  | { readonly save: Prisma.CandidateUncheckedUpdateInput }
  | { readonly wrong: string }
  | { readonly narrower: Question };

/** The question with the regencies of one province, and the ways to the others. */
export async function askRegency(db: Db, words: Words, provinceCode: string, page = 0): Promise<Question> {
  const [regencies, provinces] = await Promise.all([regenciesOf(db, provinceCode), provincesKnown(db)]);
  const pages = Math.ceil(regencies.length / perPage);
  const at = Math.min(Math.max(page, 0), pages - 1);
  const shown = regencies.slice(at * perPage, (at + 1) * perPage);
  const turning: Choice[] = [];
  if (at > 0) turning.push({ label: words.plain("telegram-previous-page"), value: pageOf(provinceCode, at - 1) });
  if (at + 1 < pages) turning.push({ label: words.plain("telegram-next-page"), value: pageOf(provinceCode, at + 1) });
  const elsewhere = provinces
    .filter(({ code }) => code !== provinceCode)
    .map(({ code, name }) => ({ label: `${name} ›`, value: pageOf(code, 0) }));
  return {
    text: words.html("registration-ask-regency"),
    choices: [
      ...choicesInRows(shown.map(choiceOf), 2),
      ...(turning.length > 0 ? [turning] : []),
      [...elsewhere, { label: words.plain("registration-other-province"), value: "other" }],
    ],
  };
}

/** What was answered to it. Elsewhere than here, a place is taken as written once it names its province. */
export async function readRegency(db: Db, answer: Answer, asked: Asked): Promise<Reading> {
  const { words } = asked;
  if ("choice" in answer) return readChoice(db, answer.choice, asked);
  if (!("text" in answer)) return { wrong: words.html("registration-regency-not-a-place") };

  const found = matchPlace(answer.text, await db.regency.findMany());
  if ("value" in found) return { save: { regencyCode: found.value.code, otherPlace: null } };
  const written = asWritten(answer.text);
  if (found.problem === "ambiguous") {
    return {
      narrower: {
        text: words.html("registration-which-regency", { place: written }),
        choices: choicesInRows(
          found.places.map(({ code, name }) => ({ label: name, value: code })),
          2,
        ),
      },
    };
  }
  if (!/\p{L}{3}/u.test(written) || isNoPlace(written))
    return { wrong: words.html("registration-regency-not-a-place") };
  // Whoever writes an unknown place a third time means it: nobody is to be stuck here.
  const insists = asked.misses > 1 && found.nearest.length === 0;
  if (namesAProvince(answer.text) || insists) return { save: { regencyCode: null, otherPlace: written } };
  if (found.nearest.length === 0) return { wrong: words.html("registration-regency-unknown") };
  return {
    narrower: {
      text: words.html("registration-regency-did-you-mean", { place: written }),
      choices: [
        ...choicesInRows(found.nearest.map(choiceOf), 2),
        [{ label: words.plain("registration-other-province"), value: "other" }],
      ],
    },
  };
}

/** A question, a person, or something about oneself: what people write when they have not understood the question. */
function isNoPlace(typed: string): boolean {
  return /\?|\b(my|your|his|her|mum|mom|mother|father|dad|ibu saya|ibuku|bapak saya|bapakku|mama|papa|rumah|kenapa|mengapa|apa|siapa|kapan|what|why|who|tidak tahu|gak tau|nggak tahu|lupa|sure|terserah)\b/.test(
    plainly(typed),
  );
}

async function readChoice(db: Db, choice: string, { words }: Asked): Promise<Reading> {
  if (choice === "other") return { narrower: { text: words.html("registration-ask-other-place") } };
  const [, province, page] = /^p(\d{2})-(\d{1,2})$/.exec(choice) ?? [];
  if (province !== undefined) return { narrower: await askRegency(db, words, province, Number(page)) };
  const regency = await db.regency.findUnique({ where: { code: choice } });
  if (!regency) return { wrong: words.html("registration-regency-unknown") };
  return { save: { regencyCode: regency.code, otherPlace: null } };
}

/** For whoever has not chosen a centre: the province of the first one, of those in the operator's zone if there are. */
export async function homeProvince(db: Db, zone: string): Promise<string> {
  const centres = await db.centre.findMany({
    orderBy: [{ active: "desc" }, { position: "asc" }, { code: "asc" }],
    select: { zone: true, regency: { select: { provinceCode: true } } },
  });
  const centre = centres.find((each) => each.zone === zone) ?? centres[0];
  return centre?.regency.provinceCode ?? (await provincesKnown(db))[0]?.code ?? "";
}

function regenciesOf(db: Db, provinceCode: string): Promise<Regency[]> {
  return db.regency.findMany({ where: { provinceCode }, orderBy: { code: "asc" } });
}

function provincesKnown(db: Db): Promise<{ code: string; name: string }[]> {
  return db.province.findMany({ where: { regencies: { some: {} } }, orderBy: { code: "desc" } });
}

function choiceOf({ code, kind, shortName }: Regency): Choice {
  return { label: kind === "kota" && !/^kota /i.test(shortName) ? `Kota ${shortName}` : shortName, value: code };
}

function pageOf(provinceCode: string, page: number): string {
  return `p${provinceCode}-${page}`;
}

function asWritten(text: string): string {
  return [
    ...text
      .normalize("NFC")
      .replace(/[\p{C}\s]+/gu, " ")
      .trim(),
  ]
    .slice(0, longestPlace)
    .join("");
}
