// What the selection says of somebody's own registration: on its card, and in the news of it.
import type { InlineKeyboardButton } from "grammy/types";
import { localDate } from "../platform/calendar.ts";
import type { Db } from "../platform/database.ts";
import { askAbout } from "../questions/on-cards.ts";
import type { RegistrationPart } from "../registration/parts.ts";
import { BESIDE, button } from "../telegram/press.ts";
import type { Words } from "../telegram/texts.ts";
import { pointOf } from "./intakes.ts";
import { type Invitation, invitationsAhead } from "./inviting.ts";
import { awaitsPapers } from "./judging.ts";
import { nextThings } from "./next-things.ts";
import { bringList, placeIn, timeFor } from "./print.ts";
import { readWhy, whyButtons } from "./why-not.ts";

/** The papers, the tests that are ahead, and after a refusal what can be done. */
export const selectionPart: RegistrationPart = async (rt, words, registration) => {
  const { id, state } = registration;
  if (state === "submitted" || state === "invited") {
    const [file, ahead, tested] = await Promise.all([
      fileOf(rt.db, id),
      invitationsAhead(rt.db, registration, rt.now()).then(stillMeant),
      rt.db.selectionInvitation.count({
        where: { registrationId: id, session: { cancelledAt: null, startsAt: { lte: rt.now() } } },
      }),
    ]);
    const cannot = ahead.length > 0 && ahead.every(({ coming }) => coming === false);
    const isWaiting = state === "invited" && ahead.length === 0;
    return {
      // After the test nobody is told to come to it.
      ...(isWaiting && tested > 0 ? { meaning: words.html("selection-own-waiting-result") } : {}),
      ...(cannot ? { meaning: words.html("selection-own-cannot") } : {}),
      lines: [
        ...(isWaiting && tested === 0 ? [words.html("selection-own-waiting-date")] : []),
        ...ahead.flatMap((invitation) => [timeLines(words, invitation), answerLine(words, invitation)]),
        ...fileLines(words, file),
      ],
      buttons: ahead.flatMap((invitation) => invitationButtons(words, invitation)),
    };
  }
  const missing =
    awaitsPapers.some((each) => each === state) || state === "rejected" ? await missingOf(rt.db, id) : undefined;
  const hasBegun = registration.intake && registration.intake.startsOn <= localDate(rt.now(), registration.intake.zone);
  const stillMissing = (what: string) =>
    words.html(hasBegun ? "selection-own-missing-begun" : "selection-own-still-missing", { missing: what });
  if (state !== "rejected") return missing === undefined ? undefined : { lines: [stillMissing(missing)] };
  const next = await nextThings(rt, words, registration);
  const was = missing === undefined ? [] : [words.html("selection-own-was-missing", { missing })];
  return { lines: [...was, ...next.lines], buttons: [...next.buttons, [askAbout(words, `r.${id}`)]] };
};

/** Of two of one stage the one to which they said that they cannot come is past. */
function stillMeant(ahead: readonly Invitation[]): Invitation[] {
  const isReplaced = ({ id, coming, session }: Invitation) =>
    coming === false && ahead.some((other) => other.id !== id && other.session.stage === session.stage);
  return ahead.filter((each) => !isReplaced(each));
}

type File = { readonly fileComplete: boolean | null; readonly fileMissing: string | null } | null;

function fileOf(db: Db, id: number): Promise<File> {
  return db.registration.findUnique({ where: { id }, select: { fileComplete: true, fileMissing: true } });
}

/** What is missing of the papers; undefined: nothing that staff noted. */
async function missingOf(db: Db, id: number): Promise<string | undefined> {
  return missingIn(await fileOf(db, id));
}

function missingIn(file: File): string | undefined {
  return file?.fileComplete === false ? (file.fileMissing ?? undefined) : undefined;
}

function fileLines(words: Words, file: File): string[] {
  if (file?.fileComplete === true) return [words.html("selection-own-file-complete")];
  const missing = missingIn(file);
  return missing === undefined ? [] : [words.html("selection-own-file-missing", { missing })];
}

/** What it is, when, where, and what to bring. */
export function timeLines(words: Words, { session, registration }: Invitation): string {
  const { intake, stage } = session;
  const zone = registration.candidate.regency?.zone;
  return words.html(`selection-told-${stage}-lines`, {
    at: timeFor(words, session, zone),
    place: placeIn(words, session.place, intake.centre),
    bring: bringList(words, intake),
  });
}

/** Whether they said that they come; else the question. */
export function answerLine(words: Words, { coming, cannotWhy }: Pick<Invitation, "coming" | "cannotWhy">): string {
  if (coming === null) return words.html("selection-told-question");
  if (coming) return words.html("selection-told-is-coming");
  const why = readWhy(cannotWhy);
  return why
    ? words.html("selection-told-cannot-why", { why: words.plain(`selection-why-${why}`) })
    : words.html("selection-told-cannot");
}

/** "I will come" and "I cannot": either can be changed until it begins; the calendar, and the place on the map. */
export function invitationButtons(words: Words, invitation: Invitation): InlineKeyboardButton[][] {
  const { id, session } = invitation;
  return [
    answerButtons(words, invitation),
    ...(invitation.coming === false && readWhy(invitation.cannotWhy) === undefined
      ? whyButtons(words, id, session.revision)
      : []),
    ...(invitation.coming === false ? [[askAbout(words, `r.${invitation.registrationId}`)]] : []),
    [
      button(words.plain("selection-calendar-button"), "test-calendar", id, BESIDE),
      ...(pointOf(session) ? [button(words.plain("selection-map-button"), "test-map", id, BESIDE)] : []),
    ],
  ];
}

/** They answer for the time that was shown, and no other. */
export function answerButtons(
  words: Words,
  { id, coming, session }: Pick<Invitation, "id" | "coming" | "session">,
): InlineKeyboardButton[] {
  const yes = button(words.plain("selection-coming-button"), "test-coming", `${id}.yes`, session.revision);
  const no = button(words.plain("selection-cannot-button"), "test-coming", `${id}.no`, session.revision);
  return coming === null ? [yes, no] : [coming ? no : yes];
}
