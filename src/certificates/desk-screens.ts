// What staff see of certificates at the desk: the figures, those that expire soon, and the people behind each figure.
import { PAGE, turning } from "../telegram/paging.ts";
import { button, inRows } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import type { Counted, Figures } from "./desk-figures.ts";
import { type Listed, soonUntil, statusWord } from "./desk-list.ts";
import { type Place, type Scope, scopeCode } from "./desk-scope.ts";

export interface Print {
  readonly words: Words;
  readonly zone: string;
  readonly now: Date;
}

/** How certificates stand, each figure leading to its people; for whoever may, the way to bring more. */
export function homeScreen(
  print: Print,
  figures: Figures,
  { centres, mayImport }: { centres: readonly string[]; mayImport: boolean },
): Screen {
  const { words } = print;
  const figure = (count: number) => printingIn(words.language, print.zone).number(count);
  const counted = (name: string, count: number) =>
    words.plain("certificates-desk-counted", { name, count: figure(count) });
  const list = (scope: Scope, name: string, count: number) => [
    ...(count === 0 ? [] : [button(counted(name, count), "certs-list", `${scopeCode(scope)}.0`)]),
  ];
  const rows = [
    [
      ...list({ of: "valid" }, words.plain("certificates-desk-valid"), figures.valid),
      ...list({ of: "status", status: "expired" }, words.plain("certificates-desk-expired"), figures.expired),
    ],
    figures.soon === 0
      ? []
      : [button(counted(words.plain("certificates-desk-soon", { until: until(print) }), figures.soon), "certs-soon")],
    [
      ...list({ of: "way" }, words.plain("certificates-desk-way"), figures.way),
      ...list({ of: "waiting" }, words.plain("certificates-desk-waiting"), figures.waiting),
    ],
    list({ of: "unmatched" }, words.plain("certificates-desk-unmatched"), figures.unmatched),
    figures.late === 0
      ? []
      : [button(counted(words.plain("certificates-desk-late"), figures.late), "assess-docs", "late.0")],
  ];
  return {
    text: [
      centres.length === 0
        ? words.html("certificates-desk-title", { count: figure(figures.all) })
        : words.html("certificates-desk-title-of", { count: figure(figures.all), centres: centres.join(", ") }),
      words.html(figures.all === 0 ? "certificates-desk-empty" : "certificates-desk-hint"),
    ].join("\n\n"),
    buttons: [
      ...rows.filter((row) => row.length > 0),
      [
        button(words.plain("certificates-record-find"), "cert-find"),
        button(words.plain("certificates-record-new"), "cert-new"),
      ],
      ...[
        [
          ...(mayImport ? [button(words.plain("certificates-desk-import"), "import")] : []),
          ...(figures.all === 0 ? [] : [button(words.plain("certificates-desk-file-all"), "certs-file", "all")]),
        ],
      ].filter((row) => row.length > 0),
      [button(words.plain("staff-desk"), "staff"), button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

/** Those that expire soon, trade by trade. */
export function soonScreen(print: Print, trades: readonly Counted[]): Screen {
  const { words, zone } = print;
  const figure = printingIn(words.language, zone).number;
  const all = trades.reduce((sum, { count }) => sum + count, 0);
  const buttons = trades.map(({ code, name, count }) =>
    button(words.plain("certificates-desk-counted", { name, count: figure(count) }), "certs-soon", code),
  );
  return {
    text: [
      words.html("certificates-desk-soon-title", { count: figure(all), until: until(print) }),
      words.html(all === 0 ? "certificates-desk-none" : "certificates-desk-soon-trades"),
    ].join("\n\n"),
    buttons: [
      ...inRows(buttons, buttons.length > 8 ? 2 : 1),
      ...(all === 0 ? [] : [everyone(words, { of: "soon" }, figure(all))]),
      [button(words.plain("telegram-back"), "certs")],
    ],
  };
}

/** Those of a trade that expire soon, by where their holders come from; eight places a page. */
export function soonInTradeScreen(
  print: Print,
  trade: { code: string; name: string },
  places: readonly { place: Place; name: string | undefined; count: number }[],
  page: number,
): Screen {
  const { words, zone } = print;
  const figure = printingIn(words.language, zone).number;
  const all = places.reduce((sum, { count }) => sum + count, 0);
  const shown = places.slice(page * PAGE, (page + 1) * PAGE).map(({ place, name, count }) => [
    button(
      words.plain("certificates-desk-counted", {
        name: name ?? words.plain("certificates-desk-nowhere"),
        count: figure(count),
      }),
      "certs-list",
      `${scopeCode({ of: "soon", tradeCode: trade.code, place })}.0`,
    ),
  ]);
  return {
    text: [
      words.html("certificates-desk-soon-in", { trade: trade.name, count: figure(all), until: until(print) }),
      words.html(all === 0 ? "certificates-desk-none" : "certificates-desk-soon-places"),
    ].join("\n\n"),
    buttons: [
      ...shown,
      ...turning(words, "certs-soon", `${trade.code}.`, page, places.length),
      ...(all === 0 ? [] : [everyone(words, { of: "soon", tradeCode: trade.code }, figure(all))]),
      [button(words.plain("telegram-back"), "certs-soon")],
    ],
  };
}

/** The people behind a figure, and the same as a file. */
function everyone(words: Words, scope: Scope, count: string) {
  return [
    button(words.plain("certificates-desk-everyone", { count }), "certs-list", `${scopeCode(scope)}.0`),
    button(words.plain("certificates-desk-file-button"), "certs-file", scopeCode(scope)),
  ];
}

/** One page of the people of a scope; each number opens a card. */
export function listScreen(
  print: Print,
  asked: { scope: Scope; title: string; page: number },
  { rows, total }: { rows: readonly Listed[]; total: number },
): Screen {
  const { words, zone } = print;
  const { scope, title, page } = asked;
  const printing = printingIn(words.language, zone);
  const place = (at: number) => printing.number(page * PAGE + at + 1);
  const lines = rows.map((row, at) => {
    const parts = [
      statusWord(words, row.status),
      row.validUntil && words.plain("certificates-desk-until", { day: printing.shortDate(row.validUntil) }),
      row.assessedOn && words.plain("certificates-desk-assessed", { day: printing.shortDate(row.assessedOn) }),
      row.numberEnd && words.plain("certificates-desk-number", { end: row.numberEnd }),
    ];
    const what = parts.filter(Boolean).join(" · ");
    return words.html("certificates-desk-line", { place: place(at), name: row.name, scheme: row.scheme, what });
  });
  const why = explained.find((each) => each === scope.of);
  return {
    text: [
      words.html("certificates-desk-list-title", { title, count: printing.number(total) }),
      ...(why ? [words.html(`certificates-desk-why-${why}`)] : []),
      lines.length === 0 ? words.html("certificates-desk-none") : lines.join("\n"),
      ...(lines.length === 0 ? [] : [words.html("certificates-desk-tap")]),
    ].join("\n\n"),
    buttons: [
      ...inRows(
        rows.map(({ id }, at) => button(place(at), "cert-card", id)),
        4,
      ),
      ...turning(words, "certs-list", `${scopeCode(scope)}.`, page, total),
      ...(total === 0 ? [] : [[button(words.plain("certificates-desk-file-button"), "certs-file", scopeCode(scope))]]),
      [back(words, scope)],
    ],
  };
}

const explained = ["waiting", "unmatched"] as const;

function back(words: Words, scope: Scope) {
  const label = words.plain("telegram-back");
  if (scope.of !== "soon") return button(label, "certs");
  return button(label, "certs-soon", scope.tradeCode);
}

function until({ words, zone, now }: Print): string {
  return printingIn(words.language, zone).shortDate(soonUntil(now, zone));
}
