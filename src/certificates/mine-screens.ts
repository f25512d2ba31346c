// What a person reads of their own certifications.
import type { InlineKeyboardButton } from "grammy/types";
import { backToMenu } from "../menu/menu.ts";
import { PAGE, turning } from "../telegram/paging.ts";
import { button, linkButton } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { type Certificate, initialsOf } from "./certificates.ts";
import { leftWords } from "./left.ts";
import { authorityLine, checkedLine, schemeLine } from "./looking-screens.ts";
import { reasonWord } from "./recording-reasons.ts";
import type { Look, Unit } from "./showing.ts";
import { isValid } from "./status.ts";

const MOST_UNITS = 6;
/** So many days before the end it is of no use to say that one begins months ahead. */
const TOO_LATE_TO_PLAN = 7;

/** Nothing is linked yet: what is meant, and the two ways on. */
export function noneScreen(words: Words, lead = "", ofTrainings: readonly string[] = []): Screen {
  return {
    text: joined([lead, words.html("certificates-mine-none"), joined([...ofTrainings], 1)]),
    buttons: [...waysOn(words), [backToMenu(words)]],
  };
}

/** Several of them, the newest first. */
export function listScreen(words: Words, all: readonly Certificate[], page: number): Screen {
  const shown = all.slice(page * PAGE, (page + 1) * PAGE);
  const lines = shown.map(({ scheme, status }) =>
    words.html("certificates-mine-line", { scheme, status: words.plain(`certificates-status-${status}`) }),
  );
  const label = ({ scheme, issuedOn, assessedOn }: Certificate) =>
    [scheme, (issuedOn ?? assessedOn)?.slice(0, 4)].filter(Boolean).join(" · ");
  return {
    text: joined([words.html("certificates-mine-list"), joined(lines, 1)]),
    buttons: [
      ...shown.map((each) => [button(label(each), "certificate", each.id)]),
      ...turning(words, "certificate", "p", page, all.length),
      ...waysOn(words),
      [backToMenu(words)],
    ],
  };
}

/** What stands on a card beside the certificate itself. */
export interface CardParts {
  readonly units: readonly Unit[];
  /** The address of its public page, or of this chat */
  readonly link: string | undefined;
  /** Whether they have others, so that the way back is to the list */
  readonly hasOthers: boolean;
  readonly lead?: string | undefined;
  /** What another feature knows of it, such as the document's way */
  readonly more: readonly { readonly text?: string; readonly buttons?: Screen["buttons"] }[];
}

/** Of what somebody has to do before an assessment another feature knows more. */
function isToldBelow({ status }: Certificate, more: CardParts["more"]): boolean {
  return ["registered", "scheduled", "absent"].includes(status) && more.some(({ text }) => text);
}

/** One of them, with all that its holder may do. */
export function cardScreen(words: Words, certificate: Certificate, parts: CardParts): Screen {
  const { lead, units, more } = parts;
  const isIssued = certificate.number !== undefined;
  return {
    text: joined([
      lead ?? "",
      joined(
        [schemeLine(words, certificate), words.html("certificates-mine-holder", { name: certificate.holderName })],
        1,
      ),
      joined([statusLine(words, certificate), ...factLines(words, certificate)], 1),
      joined(unitLines(words, units), 1),
      isToldBelow(certificate, more) ? "" : whatNow(words, certificate),
      ...more.map(({ text }) => text ?? ""),
      isIssued ? joined([checkedLine(words, certificate), authorityLine(words, certificate)], 1) : "",
      isIssued ? words.html("certificates-mine-two-documents") : "",
    ]),
    buttons: [...more.flatMap(({ buttons }) => buttons ?? []), ...cardButtons(words, certificate, parts)],
  };
}

function cardButtons(words: Words, certificate: Certificate, { link, hasOthers }: CardParts): InlineKeyboardButton[][] {
  const { id, following, isShown, publicCode } = certificate;
  const isPage = link?.includes("/c/") === true;
  return [
    ...(following ? [[button(words.plain("certificates-mine-following-button"), "certificate", following.id)]] : []),
    ...(publicCode === undefined
      ? []
      : [
          [
            button(words.plain("certificates-mine-qr-button"), "certificate-qr", id),
            ...(isShown && isPage && link ? [linkButton(words.plain("certificates-mine-page-button"), link)] : []),
          ],
          [button(words.plain("certificates-mine-showing-button"), "certificate-showing", id)],
        ]),
    [button(words.plain("certificates-mine-let-go-button"), "certificate-letting-go", id)],
    ...(hasOthers ? [[button(words.plain("certificates-mine-all-button"), "certificate")]] : waysOn(words, "another")),
    [backToMenu(words)],
  ];
}

/** Who can see it, who did, and the switches. */
export function showingScreen(
  words: Words,
  certificate: Certificate,
  { looks, total, lead = "" }: { looks: readonly Look[]; total: number; lead?: string },
): Screen {
  const { id, scheme, isShown, isNamed, holderName, zone } = certificate;
  const printing = printingIn(words.language, zone);
  const lines = looks.map(({ way, hour, count }) =>
    words.html("certificates-showing-look", {
      day: printing.dateAt(hour),
      time: printing.time(hour),
      way: words.plain(`certificates-mine-on-${way}`),
      count,
    }),
  );
  const state = {
    scheme,
    shown: isShown ? "yes" : "no",
    named: isNamed ? "yes" : "no",
    initials: initialsOf(holderName),
  };
  const seen =
    total === 0
      ? words.html("certificates-showing-never")
      : joined(
          [
            words.html("certificates-showing-looks", { count: total }),
            ...lines,
            words.html("certificates-showing-who"),
          ],
          1,
        );
  return {
    text: joined([lead, words.html("certificates-showing", state), seen]),
    buttons: [
      ...(isShown ? [[nameButton(words, certificate)]] : []),
      [
        isShown
          ? button(words.plain("certificates-showing-hide-button"), "certificate-show", `${id}.off`)
          : button(words.plain("certificates-showing-show-button"), "certificate-show", `${id}.on`),
      ],
      [button(words.plain("telegram-back"), "certificate", id), backToMenu(words)],
    ],
  };
}

/** Asks whether they mean it. */
export function lettingGoScreen(words: Words, { id, scheme }: Certificate): Screen {
  return {
    text: words.html("certificates-letting-go", { scheme }),
    buttons: [
      [button(words.plain("certificates-letting-go-button"), "certificate-let-go", id)],
      [button(words.plain("telegram-back"), "certificate", id), backToMenu(words)],
    ],
  };
}

function nameButton(words: Words, { id, isNamed }: Certificate): InlineKeyboardButton {
  return isNamed
    ? button(words.plain("certificates-showing-initials-button"), "certificate-name", `${id}.off`)
    : button(words.plain("certificates-showing-name-button"), "certificate-name", `${id}.on`);
}

function waysOn(words: Words, which: "mine" | "another" = "mine"): InlineKeyboardButton[][] {
  return [
    [button(words.plain(`certificates-mine-connect-${which}`), "certificate-claim")],
    [button(words.plain("certificates-mine-check-button"), "certificate-check")],
  ];
}

function statusLine(words: Words, { status, daysLeft, validUntil }: Certificate): string {
  const line = words.html("certificates-mine-status", { status: words.plain(`certificates-status-${status}`) });
  return isValid(status) && daysLeft !== undefined && validUntil !== undefined
    ? `${line}. ${words.html("certificates-mine-days-left", { days: daysLeft, left: leftWords(words, { daysLeft, validUntil }) })}`
    : line;
}

function factLines(words: Words, certificate: Certificate): string[] {
  const { date } = printingIn(words.language, certificate.zone);
  const { number, registrationNo, issuedOn, validUntil, revokedOn, assessedOn, status } = certificate;
  return [
    number === undefined ? "" : words.html("certificates-mine-number", { number }),
    registrationNo === undefined ? "" : words.html("certificates-mine-registration", { number: registrationNo }),
    issuedOn === undefined && assessedOn !== undefined
      ? words.html("certificates-mine-assessed", { day: date(assessedOn) })
      : "",
    issuedOn === undefined ? "" : words.html("certificates-mine-issued", { day: date(issuedOn) }),
    validUntil === undefined || status === "revoked"
      ? ""
      : words.html(status === "expired" ? "certificates-mine-ended" : "certificates-mine-valid-until", {
          day: date(validUntil),
        }),
    revokedOn === undefined ? "" : words.html("certificates-mine-revoked", { day: date(revokedOn) }),
  ];
}

function unitLines(words: Words, units: readonly Unit[]): string[] {
  if (units.length === 0) return [];
  const notYetFirst = units.toSorted((a, b) => Number(a.competent ?? true) - Number(b.competent ?? true));
  const more = units.length - MOST_UNITS;
  return [
    words.html("certificates-mine-units"),
    ...notYetFirst
      .slice(0, MOST_UNITS)
      .map(({ name, competent }) =>
        words.html(competent === false ? "certificates-mine-unit-not-yet" : "certificates-mine-unit", { name }),
      ),
    more > 0 ? words.html("certificates-mine-units-more", { count: String(more) }) : "",
  ];
}

/** What to do next, where there is something to do. */
function whatNow(words: Words, { status, revokeReason, daysLeft }: Certificate): string {
  if (status === "active") return "";
  if (status === "expiring" && daysLeft !== undefined && daysLeft <= TOO_LATE_TO_PLAN)
    return words.html("certificates-mine-expiring-soon");
  if (status === "revoked")
    return revokeReason === undefined
      ? words.html("certificates-mine-revoked-unknown")
      : words.html("certificates-mine-revoked-reason", { reason: reasonWord(words, revokeReason) });
  return words.html(`certificates-mine-${status}`);
}

/** Paragraphs, or lines, without the empty ones. */
function joined(parts: readonly string[], lineBreaks = 2): string {
  return parts.filter(Boolean).join("\n".repeat(lineBreaks));
}
