// What the desk's line on files leads to: those of these centres that were refused or wait since yesterday. Whoever sent one
// opens it; of a colleague's there is nothing to open, but whom to ask.
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Hear } from "../roles/gate.ts";
import { namesOfStaff } from "../roles/holders.ts";
import { PAGE, readPage, turning } from "../telegram/paging.ts";
import { button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { show } from "../telegram/screen.ts";
import { listImports } from "./imports.ts";
import { type Kinds, possibleKinds } from "./showing.ts";

/** The list of these kinds. */
export function openDeskList(kinds: Kinds): Hear {
  return async (rt, ctx, staff, argument) => {
    const page = readPage(argument);
    if (page === undefined) return "no-such-thing";
    await staff.note("imports-opened");
    const { words } = ctx;
    const { rows, total } = await listImports(rt.db, { reach: staff.reach, now: rt.now(), page, size: PAGE });
    const nameOf = await namesOfStaff(
      rt.db,
      rows.map(({ telegramId }) => telegramId),
      (id) => id,
    );
    const lines = rows.map((row) =>
      words.html(`imports-desk-line-${row.state === "refused" ? "refused" : "waiting"}`, {
        number: String(row.id),
        kind: possibleKinds(kinds, row)
          .map((kind) => kind.title(words))
          .join(" / "),
        centre: inLanguage(row.centre.name, words.language),
        at: printingIn(words.language, row.centre.zone).dateTime(row.at),
        by: nameOf(row.telegramId),
      }),
    );
    const own = rows.filter(({ telegramId }) => telegramId === BigInt(staff.telegramId));
    await show(ctx, {
      text: [
        words.html("imports-desk-title", { count: String(total) }),
        lines.length > 0 ? lines.join("\n") : words.html("imports-desk-none"),
      ].join("\n\n"),
      buttons: [
        ...own.map(({ id }) => [
          button(words.plain("imports-desk-open-button", { number: String(id) }), "import-open", id),
        ]),
        ...turning(words, "import-list", "", page, total),
        [button(words.plain("imports-desk-new-button"), "import"), button(words.plain("staff-desk"), "staff")],
      ],
    });
    return "done";
  };
}
