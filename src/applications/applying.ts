// Applying: what is missing is asked, everything that the company will read is shown, one tap sends it.
import type { InlineKeyboardButton } from "grammy/types";
import { printPhone } from "../candidates/phone.ts";
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Certificate } from "../certificates/certificates.ts";
import { type Day, localDate } from "../platform/calendar.ts";
import type { ProfileField } from "../registration/registration.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { BESIDE, button, type Press } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { type Screen, send, show } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { publicVacancy, type Vacancy } from "../vacancies/vacancies.ts";
import { sharedLines } from "./applicant-card.ts";
import { ownFor } from "./applications.ts";
import { sendCv } from "./cv-sending.ts";
import { othersLike } from "./others.ts";
import { ownCard } from "./own-card.ts";
import { naming } from "./print.ts";
import { apply } from "./sending.ts";
import { type Bar, barTo, type Shared, shareable, sharedBy } from "./shared.ts";
import { isOpenState } from "./states.ts";

/** What a button of this way carries: the vacancy, and the certificates that were ticked. */
interface Wish {
  readonly code: string;
  readonly ticked: readonly number[];
}

/** `VAC-001`, `VAC-001.2s-k`: the ids as short as they can be. */
function readWish(argument: string): Wish | undefined {
  const [, code, behind = ""] = /^(VAC-\d{3,9})(?:\.([a-z0-9-]{0,60}))?$/.exec(argument) ?? [];
  if (code === undefined) return undefined;
  const ids = behind
    .split("-")
    .filter(Boolean)
    .map((word) => Number.parseInt(word, 36));
  return { code, ticked: ids.filter((id) => id > 0 && id <= 2_147_483_647) };
}

function wishArgument({ code, ticked }: Wish): string {
  return ticked.length === 0 ? code : `${code}.${ticked.map((id) => id.toString(36)).join("-")}`;
}

/** Opens the way at the point where it stands: what is missing, what speaks against it, or all that will be shared. */
export async function openApplying(rt: Runtime, ctx: BotContext, argument: string, lead = ""): Promise<void> {
  const screen = await applyingScreen(rt, ctx, argument, lead);
  await (ctx.callbackQuery ? show : send)(ctx, screen);
}

async function applyingScreen(rt: Runtime, ctx: BotContext, argument: string, lead: string): Promise<Screen> {
  const { words, candidate } = ctx;
  const stands = await standing(rt, ctx, argument);
  switch (stands.at) {
    case "unknown":
      return {
        text: words.html("applications-unknown"),
        buttons: [[button(words.plain("applications-jobs-button"), "jobs")]],
      };
    case "sent":
      return ownCard(rt, ctx, stands.application, words.html("applications-already"));
    case "closed":
      return closedScreen(rt, ctx, stands.vacancy);
    case "missing":
      return missingScreen(words, stands.vacancy, stands.missing, lead);
    case "barred":
      return barredScreen(rt, words, stands);
    case "ready": {
      const certificates = await shareable(rt, candidate.id);
      return previewScreen(rt, words, { ...stands, certificates, lead });
    }
  }
}

/** Where somebody stands on their way to this vacancy. */
async function standing(rt: Runtime, ctx: BotContext, argument: string) {
  const wish = readWish(argument);
  const now = rt.now();
  const found = wish && (await publicVacancy(rt.db, wish.code, localDate(now, rt.config.zone)));
  if (!wish || !found) return { at: "unknown" } as const;
  const { vacancy, isOpen } = found;
  const candidateId = ctx.candidate.id;
  const application = await ownFor(rt.db, { candidateId, vacancyId: vacancy.id, now });
  if (application && (isOpenState(application.state) || ["hired", "rejected"].includes(application.state)))
    return { at: "sent", application } as const;
  if (!isOpen) return { at: "closed", vacancy } as const;
  const shared = await sharedBy(rt, candidateId, wish.ticked);
  const bar = shared.age === undefined ? undefined : barTo(vacancy, shared.age);
  if (bar !== undefined) return { at: "barred", vacancy, bar, birthDate: shared.birthDate } as const;
  if ("missing" in shared) return { at: "missing", vacancy, missing: shared.missing } as const;
  return { at: "ready", vacancy, wish, shared } as const;
}

/** What is to be asked next before somebody can apply to a vacancy; undefined where nothing is, or where nothing would help. */
export async function nextMissing(rt: Runtime, ctx: BotContext, code: string): Promise<ProfileField | undefined> {
  const stands = await standing(rt, ctx, code);
  return stands.at === "missing" ? stands.missing[0] : undefined;
}

/** Whether all that keeps somebody from a vacancy is the birth date that they wrote. */
export async function isBarred(rt: Runtime, ctx: BotContext, code: string): Promise<boolean> {
  return (await standing(rt, ctx, code)).at === "barred";
}

/**
 * Sends it, and shows what comes next. Without a certificate that is asked for and that they hold it asks once before; where a
 * training was completed since all was shown, it shows all once more.
 */
export async function sendApplication(
  rt: Runtime,
  ctx: BotContext,
  { argument, nonce }: Pick<Press, "argument" | "nonce">,
  isSure = false,
): Promise<void> {
  const { words, candidate } = ctx;
  const stands = await standing(rt, ctx, argument);
  if (stands.at !== "ready") return openApplying(rt, ctx, argument);
  const { vacancy, wish, shared } = stands;
  if (nonce !== shownIn(shared)) return openApplying(rt, ctx, argument, words.html("applications-look-again"));
  const lacking = isSure ? [] : lackingOf(vacancy, wish, await shareable(rt, candidate.id));
  if (lacking.length > 0) return show(ctx, sureScreen(words, wish, lacking, nonce));
  const applied = await apply(rt, {
    candidateId: candidate.id,
    vacancyCode: vacancy.code,
    today: localDate(rt.now(), rt.config.zone),
    certificationIds: wish.ticked,
    registrationIds: shared.trainings.map(({ registrationId }) => registrationId),
  });
  const own = await ownFor(rt.db, { candidateId: candidate.id, vacancyId: vacancy.id, now: rt.now() });
  if (!own || applied.outcome === "closed" || applied.outcome === "unknown") return openApplying(rt, ctx, argument);
  const lead =
    applied.outcome === "applied"
      ? words.html("applications-sent", naming(words, vacancy))
      : words.html("applications-already");
  await show(ctx, await ownCard(rt, ctx, own, lead));
}

/** Which trainings a screen shows, as the button carries it that sends: short, and another where they differ. */
function shownIn({ trainings }: Shared): string {
  const mixed = trainings.reduce((sum, { registrationId }) => (sum * 31 + registrationId) % 2_147_483_647, 0);
  return `${trainings.length}${mixed.toString(36)}`;
}

/** What is asked for, and they could share but did not tick. */
function lackingOf(vacancy: Vacancy, wish: Wish, certificates: readonly Certificate[]): Certificate[] {
  const asked = vacancy.schemes.filter(({ required }) => required).map(({ id }) => id);
  return certificates.filter(({ schemeId, id }) => asked.includes(schemeId) && !wish.ticked.includes(id));
}

/** Adding it leads back to all that will be shared, so that nothing goes out unseen. */
function sureScreen(words: Words, wish: Wish, lacking: readonly Certificate[], shown: string): Screen {
  const added = { ...wish, ticked: [...wish.ticked, ...lacking.map(({ id }) => id)] };
  return {
    text: words.html("applications-sure", { scheme: lacking.map(({ scheme }) => scheme).join(", ") }),
    buttons: [
      [button(words.plain("applications-sure-add-button"), "apply", wishArgument(added))],
      [button(words.plain("applications-sure-without-button"), "apply-without", wishArgument(wish), shown)],
      [button(words.plain("telegram-back"), "apply", wishArgument(wish))],
    ],
  };
}

/** Sends the CV below, as the company would read it. */
export async function sendOwnCv(rt: Runtime, ctx: BotContext, argument: string): Promise<void> {
  const { words } = ctx;
  const stands = await standing(rt, ctx, argument);
  if (stands.at !== "ready") return openApplying(rt, ctx, argument);
  const { vacancy, wish, shared } = stands;
  await sendCv(rt, ctx, {
    words,
    shared,
    vacancy,
    screen: {
      text: words.html("applications-cv-caption", naming(words, vacancy)),
      buttons: [[button(words.plain("applications-back-to-apply-button"), "apply", wishArgument(wish), BESIDE)]],
    },
  });
}

interface Preview {
  readonly vacancy: Vacancy;
  readonly wish: Wish;
  readonly shared: Shared;
  readonly certificates: readonly Certificate[];
  readonly lead: string;
}

/** Exactly what will be shared, each certificate with a tick of its own, and the sentence of consent. */
function previewScreen(rt: Runtime, words: Words, { vacancy, wish, shared, certificates, lead }: Preview): Screen {
  const printing = printingIn(words.language, rt.config.zone);
  const named = naming(words, vacancy);
  const ticked = certificates.filter(({ id }) => wish.ticked.includes(id));
  const required = vacancy.schemes.filter((scheme) => scheme.required);
  const asked = required.map(({ id }) => id);
  const lacks = lackingOf(vacancy, wish, certificates);
  const unknown = required.filter(({ id }) => !certificates.some(({ schemeId }) => schemeId === id));
  const text = [
    lead,
    words.html("applications-preview", named),
    [
      words.html("applications-shared-name", { name: shared.fullName }),
      ...sharedLines(words, shared, printing),
      words.html("applications-shared-phone", { phone: printPhone(shared.phone) }),
      ...(shared.trainings.length === 0
        ? []
        : [
            words.html("applications-shared-trainings", {
              trainings: shared.trainings.map(({ name }) => inLanguage(name, words.language)).join(", "),
            }),
          ]),
      ...ticked.map(({ scheme }) => words.html("applications-shared-certificate", { scheme })),
    ].join("\n"),
    certificates.length === 0
      ? ""
      : words.html(lacks.length > 0 ? "applications-preview-tick-asked" : "applications-preview-tick"),
    [
      ...lacks.map(({ scheme }) => words.html("applications-preview-not-ticked", { scheme })),
      ...unknown.map(({ name }) => words.html("applications-preview-not-there", { scheme: name })),
    ].join("\n"),
    words.html("applications-preview-consent", named),
  ];
  return {
    text: text.filter(Boolean).join("\n\n"),
    buttons: [
      ...certificates.map((each) => [tickButton(words, wish, each, asked.includes(each.schemeId))]),
      ...(unknown.length > 0
        ? [[button(words.plain("applications-connect-button"), "certificate-claim", "", BESIDE)]]
        : []),
      [button(words.plain("applications-send-button"), "apply-send", wishArgument(wish), shownIn(shared))],
      [
        button(words.plain("applications-own-cv-button"), "apply-cv", wishArgument(wish), BESIDE),
        button(words.plain("applications-correct-button"), "mydata-correct", "", BESIDE),
      ],
      backRow(words, vacancy),
    ],
  };
}

function tickButton(words: Words, wish: Wish, { id, scheme }: Certificate, isAsked: boolean): InlineKeyboardButton {
  const isTicked = wish.ticked.includes(id);
  const ticked = isTicked ? wish.ticked.filter((each) => each !== id) : [...wish.ticked, id];
  const key = isTicked ? "applications-ticked" : isAsked ? "applications-tick-asked" : "applications-tick";
  return button(words.plain(key, { scheme }), "apply", wishArgument({ ...wish, ticked }));
}

function missingScreen(words: Words, vacancy: Vacancy, missing: readonly string[], lead: string): Screen {
  const fields = missing
    .map((field) =>
      field === "birthDate" // the company reads no more of it than the age
        ? words.plain("applications-needs-birthDate")
        : words.plain(`registration-field-${field as "fullName"}`),
    )
    .join(", ");
  return {
    text: [lead, words.html("applications-missing", { ...naming(words, vacancy), fields })]
      .filter(Boolean)
      .join("\n\n"),
    buttons: [[button(words.plain("applications-fill-button"), "apply-fill", vacancy.code)], backRow(words, vacancy)],
  };
}

/** Too young, by the date that they wrote, which is shown: a slip of the finger is theirs to mend. */
function barredScreen(
  rt: Runtime,
  words: Words,
  { vacancy, bar, birthDate }: { vacancy: Vacancy; bar: Bar; birthDate: Day | undefined },
): Screen {
  const day = birthDate && printingIn(words.language, rt.config.zone).date(birthDate);
  return {
    text: [
      words.html(`applications-barred-${bar}`, {
        ...naming(words, vacancy),
        minimum: String(vacancy.minimumAge ?? 18),
      }),
      ...(day ? [words.html("applications-barred-born", { day })] : []),
    ].join("\n\n"),
    buttons: [
      [button(words.plain("applications-born-button"), "apply-born", vacancy.code)],
      [button(words.plain("menu-trades"), "trades"), button(words.plain("menu-centre"), "centres")],
      backRow(words, vacancy),
    ],
  };
}

async function closedScreen(rt: Runtime, { words, candidate }: BotContext, vacancy: Vacancy): Promise<Screen> {
  const others = await othersLike(rt, words, { candidateId: candidate.id, vacancy });
  return {
    text: [words.html("applications-closed", naming(words, vacancy)), others.text].join("\n\n"),
    buttons: [others.row, [button(words.plain("telegram-menu"), "menu")]],
  };
}

function backRow(words: Words, { code }: Vacancy): InlineKeyboardButton[] {
  return [button(words.plain("telegram-back"), "job", code), button(words.plain("telegram-menu"), "menu")];
}
