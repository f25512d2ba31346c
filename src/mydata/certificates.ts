// What is recorded of a person's certificates, on their screen and in their file.
import { inLanguage } from "../catalogue/catalogue.ts";
import { statusOn } from "../certificates/status.ts";
import { dayFromDatabase, localDate } from "../platform/calendar.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Words } from "../telegram/texts.ts";
import type { Everything } from "./mydata.ts";

type Holder = Everything["holders"][number];
type Certification = Holder["certifications"][number];

/** How many certificates the screen lists; all of them stand in the file. */
export const MOST_CERTIFICATES = 4;

/** The certificates: since when they are known as this person's and why, and how often they were looked up. */
export function certificateLines(words: Words, all: Everything, made: { at: Date; zone: string }): string[] {
  const printing = printingIn(words.language, made.zone);
  return all.holders
    .flatMap((holder) => holder.certifications.map((certification) => ({ holder, certification })))
    .slice(0, MOST_CERTIFICATES)
    .map(({ holder, certification }) => {
      const looks = looksOf(certification);
      return [
        words.html("mydata-certificate", {
          scheme: certification.scheme.name,
          number: certification.certificateNo ?? words.plain("mydata-certificate-no-number"),
          status: statusWord(words, certification, made.at),
          since: printing.dateAt(knownSince(holder, certification)),
          why: whyWord(words, holder),
        }),
        looks === 0 ? "" : words.html("mydata-certificate-looks", { count: printing.number(looks) }),
      ]
        .filter(Boolean)
        .join(" ");
    });
}

/** The same for the file, with every change and the looks by their way. */
export function certificatesInFile(words: Words, all: Everything, at: Date) {
  const word = words.plain;
  const day = (date: Date | null) => (date ? dayFromDatabase(date) : null);
  return all.holders.flatMap((holder) =>
    holder.certifications.map((certification) => ({
      [word("mydata-file-scheme")]: certification.scheme.name,
      [word("mydata-file-number")]: certification.certificateNo,
      [word("mydata-file-holder-name")]: holder.fullName,
      [word("mydata-file-centre")]: inLanguage(certification.centre.name, words.language),
      [word("mydata-file-state")]: statusWord(words, certification, at),
      [word("mydata-file-issued")]: day(certification.issuedOn),
      [word("mydata-file-valid-until")]: day(certification.validUntil),
      [word("mydata-file-since-when")]: knownSince(holder, certification).toISOString(),
      [word("mydata-file-why")]: whyWord(words, holder),
      [word("mydata-file-looks")]: Object.fromEntries(
        (["chat", "page", "staff"] as const).map((way) => [
          word(`mydata-file-look-${way}`),
          certification.looks.filter((look) => look.way === way).reduce((sum, { count }) => sum + count, 0),
        ]),
      ),
      [word("mydata-file-assessment")]: certification.session && {
        [word("mydata-file-at")]: certification.session.startsAt.toISOString(),
        [word("mydata-file-place")]: certification.session.place,
        [word("mydata-file-coming")]: certification.coming,
      },
      [word("mydata-file-units")]: Object.fromEntries(
        certification.units.map(({ unit, competent }) => [unit.code, competent]),
      ),
      [word("mydata-file-appeals")]: certification.appeals.map((appeal) => ({
        [word("mydata-file-at")]: appeal.at.toISOString(),
        [word("mydata-file-said")]: appeal.said,
        [word("mydata-file-answer")]: appeal.answer,
      })),
      [word("mydata-file-changes")]: certification.changes.map((change) => ({
        [word("mydata-file-at")]: change.at.toISOString(),
        [word("mydata-file-state")]: word(`certificates-change-${changeWord(change)}`),
      })),
    })),
  );
}

function statusWord(words: Words, { state, validUntil, centre }: Certification, at: Date): string {
  const dated = { state, validUntil: validUntil ? dayFromDatabase(validUntil) : undefined };
  return words.plain(`certificates-status-${statusOn(dated, localDate(at, centre.zone))}`);
}

/** What was recorded after its holder became known is theirs from then on. */
function knownSince({ matchedAt }: Holder, { createdAt }: Certification): Date {
  return matchedAt !== null && matchedAt > createdAt ? matchedAt : createdAt;
}

/** How it became known that it is theirs. */
function whyWord(words: Words, { matches }: Holder): string {
  const by = matches[0]?.matchedBy ?? "";
  return words.plain(
    by === "claim"
      ? "mydata-certificate-by-claim"
      : by === "registration"
        ? "mydata-certificate-by-registration"
        : "mydata-certificate-by-staff",
  );
}

function looksOf({ looks }: Certification): number {
  return looks.reduce((sum, { count }) => sum + count, 0);
}

function changeWord({ from, to, fields }: Certification["changes"][number]) {
  if (fields.length > 0) return "corrected";
  return from === "revoked" ? "restored" : to;
}
