// Participants as a spreadsheet: those of the centres within reach. NIKs and phones are masked, birth dates left out.

import { maskedNik } from "../candidates/nik.ts";
import { maskPhone } from "../candidates/phone.ts";
import { inLanguage } from "../catalogue/catalogue.ts";
import { openHolder } from "../certificates/certificates.ts";
import type { OfferedKind, Stands } from "../exports/exports.ts";
import { ageOn, dayFromDatabase, localDate } from "../platform/calendar.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import type { Reach } from "../roles/roles.ts";
import type { Cell } from "../spreadsheets/cells.ts";
import type { Words } from "../telegram/texts.ts";

const PAGE = 1_000;
const widths = {
  name: 28,
  nik: 18,
  age: 8,
  sex: 8,
  phone: 16,
  education: 12,
  place: 24,
  centre: 28,
  trade: 22,
  label: 12,
  registered: 12,
  number: 18,
  state: 20,
  result: 18,
  certificate: 28,
} as const;
const keys = Object.keys(widths) as (keyof typeof widths)[];

/** All participants within reach: there is one part. */
export const participantsExport: OfferedKind = {
  name: "participants",
  right: "desk",
  act: "participants-exported",
  async open(rt, { scope, reach, words }) {
    if (scope !== "all") return undefined;
    return {
      title: words.plain("participants-export-title"),
      note: words.plain("participants-export-note"),
      fileName: `${words.plain("participants-export-file")}-${localDate(rt.now(), rt.config.zone)}`,
      columns: keys.map((key) => ({ heading: words.plain(`participants-column-${key}`), width: widths[key] })),
      count: () => rt.db.participant.count({ where: within(reach) }),
      rows: () => rows(rt, reach, words),
    };
  },
  brief: (words) => words.plain("participants-export-all"),
  async parts(_rt, { words }, under) {
    return under === "" ? [{ label: words.plain("participants-export-all"), scope: "all" }] : [];
  },
};

function within(reach: Reach): Prisma.ParticipantWhereInput {
  return reach === "everywhere" ? {} : { centreCode: { in: [...reach] } };
}

async function* rows(rt: Stands, reach: Reach, words: Words): AsyncGenerator<readonly Cell[]> {
  const today = localDate(rt.now(), rt.config.zone);
  for (let after = 0; ; ) {
    const page = await rt.db.participant.findMany({
      where: { ...within(reach), id: { gt: after } },
      orderBy: { id: "asc" },
      take: PAGE,
      include: {
        holder: true,
        regency: { select: { name: true } },
        centre: { select: { name: true } },
        trade: { select: { name: true } },
        registration: { select: { number: true, state: true } },
      },
    });
    for (const one of page) {
      const { nik, birthDate } = openHolder(rt.seal, one.holder);
      const phone = one.phoneSealed === null ? undefined : rt.seal.open(one.phoneSealed, "candidate.phone");
      yield [
        one.holder.fullName,
        nik === undefined ? "" : maskedNik(nik),
        birthDate === undefined ? "" : ageOn(birthDate, today),
        one.holder.sex === null ? "" : one.holder.sex === "male" ? "L" : "P",
        phone === undefined ? "" : maskPhone(phone),
        one.education ?? "",
        one.regency?.name ?? "",
        inLanguage(one.centre.name, words.language),
        inLanguage(one.trade.name, words.language),
        one.label,
        one.registeredOn === null ? "" : dayFromDatabase(one.registeredOn),
        one.registration?.number ?? "",
        one.registration ? words.plain(`registration-state-${one.registration.state}`) : "",
        one.result === null ? "" : one.result === "competent" ? "K" : "",
        one.certificateNo ?? "",
      ];
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.id;
  }
}
