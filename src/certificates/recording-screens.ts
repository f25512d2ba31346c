// The screens on which staff find, read and change one certificate.
import { PAGE } from "../telegram/paging.ts";
import { button, inRows } from "../telegram/press.ts";
import { type Printing, printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { importColumns } from "./importing-columns.ts";
import { leftWords } from "./left.ts";
import type { Card, Change, Listed } from "./recording-card.ts";
import { correctable } from "./recording-draft.ts";
import { reasonWord } from "./recording-reasons.ts";

/** So many of the last changes stand on the card; all of them on a screen of their own. */
const LAST_CHANGES = 4;
const MOST_CHANGES = 25;

/** Where staff begin: find one, or record a new one. */
export function entryScreen(words: Words, lead = "", { canGoOn = false }: { canGoOn?: boolean } = {}): Screen {
  return {
    text: [lead, words.html("certificates-record-entry")].filter(Boolean).join("\n\n"),
    buttons: [
      ...(canGoOn ? [[button(words.plain("certificates-record-go-on"), "cert-resume")]] : []),
      [button(words.plain("certificates-record-find"), "cert-find")],
      [button(words.plain("certificates-record-new"), "cert-new")],
      wayBack(words),
    ],
  };
}

/** Asks what to look for; `lead` says that nothing was found. */
export function findScreen(words: Words, lead = ""): Screen {
  return {
    text: [lead, words.html("certificates-record-find-question")].filter(Boolean).join("\n\n"),
    buttons: [
      ...(lead === "" ? [] : [[button(words.plain("certificates-record-new"), "cert-new")]]),
      [button(words.plain("telegram-back"), "cert")],
    ],
  };
}

/** What a search found. */
export function foundScreen(words: Words, { rows, total }: { rows: readonly Listed[]; total: number }): Screen {
  const count = printingIn(words.language, "UTC").number(total);
  const lines = rows.map((row) =>
    words.html("certificates-record-line", {
      label: row.label ?? words.plain("certificates-record-no-number"),
      name: row.name,
      scheme: row.scheme,
      status: words.plain(`certificates-status-${row.status}`),
    }),
  );
  return {
    text: [
      words.html("certificates-record-found", { count }),
      ...lines,
      ...(total > rows.length ? [words.html("certificates-record-found-more", { count: String(PAGE) })] : []),
    ].join("\n\n"),
    buttons: [
      ...rows.map((row) => [button(`${row.name} · ${row.label ?? row.scheme}`.slice(0, 60), "cert-card", row.id)]),
      [button(words.plain("certificates-record-find-again"), "cert-find")],
      [button(words.plain("telegram-back"), "cert")],
    ],
  };
}

/** One certificate with its holder, and what may be done with it just now. */
export function cardScreen(words: Words, card: Card, { lead = "", birthDate = false } = {}): Screen {
  const printing = printingIn(words.language, card.zone);
  const changes = card.changes.slice(-LAST_CHANGES).map((change) => changeLine(words, printing, change));
  return {
    text: [
      lead,
      [...paperLines(words, printing, card), ...personLines(words, printing, card, birthDate)].join("\n"),
      [words.html("certificates-record-history"), ...changes].join("\n"),
    ]
      .filter(Boolean)
      .join("\n\n"),
    buttons: cardButtons(words, card, birthDate),
  };
}

/** Everything that was ever changed, the newest last. */
export function historyScreen(words: Words, card: Card): Screen {
  const printing = printingIn(words.language, card.zone);
  const lines = card.changes.slice(-MOST_CHANGES).map((change) => changeLine(words, printing, change));
  const label = card.label ?? words.plain("certificates-record-no-number");
  return {
    text: [words.html("certificates-record-history-of", { label }), lines.join("\n")].join("\n\n"),
    buttons: [[button(words.plain("telegram-back"), "cert-card", card.id)]],
  };
}

/** What is to be corrected? */
export function correctScreen(words: Words, card: Card): Screen {
  const possible = correctable.filter(
    (field) => card.number !== undefined || field === "name" || field === "birthDate" || field === "nik",
  );
  const buttons = possible.map((field) =>
    button(words.plain(`certificates-field-${field}`), "cert-correct", `${card.id}.${field}`),
  );
  return {
    text: words.html("certificates-record-correct-question"),
    buttons: [...inRows(buttons, 2), [button(words.plain("telegram-back"), "cert-card", card.id)]],
  };
}

/** The paper was lost: does its duplicate carry the same number? */
export function lostScreen(words: Words, card: Card): Screen {
  return {
    text: words.html("certificates-record-lost-question"),
    buttons: [
      [button(words.plain("certificates-record-lost-same"), "cert-lost", `${card.id}.same`)],
      [button(words.plain("certificates-record-lost-other"), "cert-replace", card.id)],
      [button(words.plain("telegram-back"), "cert-card", card.id)],
    ],
  };
}

function paperLines(words: Words, printing: Printing, card: Card): string[] {
  const { number, validUntil, issuedOn, registrationNo, lspLicence, revokedOn, checkedOn, daysLeft } = card;
  const level = card.kkniLevel;
  return [
    words.html("certificates-record-title", {
      label: card.label ?? words.plain("certificates-record-no-number"),
      status: words.plain(`certificates-status-${card.status}`),
    }),
    level === undefined
      ? words.html("certificates-record-scheme", { scheme: card.scheme })
      : words.html("certificates-record-scheme-level", { scheme: card.scheme, level: String(level) }),
    words.html("certificates-record-centre", { centre: card.centre }),
    issuedOn && words.html("certificates-record-issued", { day: printing.date(issuedOn) }),
    validUntil &&
      (daysLeft !== undefined && daysLeft >= 0 && card.state === "issued"
        ? words.html("certificates-record-until-left", {
            day: printing.date(validUntil),
            left: leftWords(words, { daysLeft, validUntil }),
          })
        : words.html("certificates-record-until", { day: printing.date(validUntil) })),
    registrationNo && words.html("certificates-record-registration-no", { number: registrationNo }),
    lspLicence && words.html("certificates-record-lsp", { licence: lspLicence }),
    card.recordKey && number && words.html("certificates-record-key", { key: card.recordKey }),
    revokedOn &&
      words.html("certificates-record-revoked", {
        day: printing.date(revokedOn),
        reason: reasonWord(words, card.revokeReason ?? "–"),
      }),
    number &&
      (checkedOn
        ? words.html("certificates-record-checked", { day: printing.date(checkedOn) })
        : words.html("certificates-record-unchecked")),
  ].filter((line) => line !== undefined);
}

function personLines(words: Words, printing: Printing, card: Card, showBirthDate: boolean): string[] {
  return [
    "",
    words.html("certificates-record-holder", { name: card.name }),
    card.maskedNik && words.html("certificates-record-nik", { nik: card.maskedNik }),
    showBirthDate && card.birthDate && words.html("certificates-record-born", { day: printing.date(card.birthDate) }),
    card.matchedAt
      ? words.html("certificates-record-matched", { day: printing.dateAt(card.matchedAt) })
      : words.html("certificates-record-unmatched"),
  ].filter((line) => line !== undefined && line !== false);
}

function changeLine(words: Words, printing: Printing, change: Change): string {
  const { from, to, fields, at, who, reason } = change;
  const what =
    fields.length > 0
      ? fields.map((field) => fieldWord(words, field)).join(", ")
      : words.plain(
          `certificates-change-${from === "revoked" ? "restored" : from === null && to === "issued" ? "recorded" : to}`,
        );
  const line = words.html("certificates-record-change", { at: printing.dateTime(at), what, who });
  return reason === undefined
    ? line
    : `${line} ${words.html("certificates-record-change-reason", { reason: reasonWord(words, reason) })}`;
}

const columnWords = [
  "fullName",
  "birthDate",
  "nik",
  "schemeId",
  "certificateNo",
  "registrationNo",
  "issuedOn",
  "validUntil",
  "checkedOn",
  "duplicate",
  "match",
] as const;

/** What a change was of, in words; a column of another feature keeps its name. */
function fieldWord(words: Words, column: string): string {
  const known = columnWords.find((each) => each === column);
  if (known) return words.plain(`certificates-changed-${known}`);
  const ofList = importColumns.find((each) => each === column);
  if (!ofList) return column;
  return words.plain("certificates-changed-column", { column: words.plain(`certificates-import-column-${ofList}`) });
}

function cardButtons(words: Words, card: Card, birthDate: boolean) {
  const { id, state } = card;
  const act = (key: Parameters<typeof words.plain>[0] & `certificates-record-do-${string}`, name: string) =>
    button(words.plain(key), name, id, Date.parse(card.seen).toString(36));
  const acts = [
    ...(state === "issued" ? [act("certificates-record-do-renew", "cert-renew")] : []),
    act("certificates-record-do-correct", "cert-correct"),
    ...(state === "issued"
      ? [act("certificates-record-do-check", "cert-check"), act("certificates-record-do-lost", "cert-lost")]
      : []),
    ...(state === "issued" || state === "superseded" ? [act("certificates-record-do-revoke", "cert-revoke")] : []),
    ...(state === "revoked" ? [act("certificates-record-do-restore", "cert-restore")] : []),
    ...(card.matchedAt ? [act("certificates-record-do-part", "cert-part")] : []),
  ];
  const around = [
    ...(card.previousId === undefined
      ? []
      : [button(words.plain("certificates-record-previous"), "cert-card", card.previousId)]),
    ...(card.followingId === undefined
      ? []
      : [button(words.plain("certificates-record-following"), "cert-card", card.followingId)]),
  ];
  return [
    ...inRows(acts, 2),
    ...(around.length > 0 ? [around] : []),
    [
      ...(card.birthDate !== undefined && !birthDate
        ? [button(words.plain("certificates-record-show-birth-date"), "cert-birth", id)]
        : []),
      ...(card.changes.length > LAST_CHANGES
        ? [button(words.plain("certificates-record-all-changes"), "cert-history", id)]
        : []),
    ],
    [button(words.plain("certificates-record-find-again"), "cert-find"), button(words.plain("telegram-back"), "cert")],
  ].filter((row) => row.length > 0);
}

function wayBack(words: Words) {
  return [button(words.plain("telegram-back"), "certs"), button(words.plain("telegram-menu"), "menu")];
}
