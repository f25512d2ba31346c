import { inLanguage } from "../catalogue/catalogue.ts";
import { type Kind, type Recipient, type Rendered, wakeDeliveries } from "../delivery/delivery.ts";
import { localDate } from "../platform/calendar.ts";
import type { Runtime } from "../runtime.ts";
import { button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { readyCall } from "../telegram/ready-call.ts";
import { type Screen, sendOptions } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { type Intake, isOpen, type Programme, programmeWithIntakes } from "../trades/trades.ts";
import { noteTold, oweOpenedWishes, programmeOf, WISH_OPENED, waitInstead, wishesOf, wishNotOwed } from "./wishes.ts";

type Needs = Pick<Runtime, "config" | "db" | "now" | "texts">;

/** Every ten minutes, whoever waits for a programme that one can register for now is owed a message. */
export function wishesWork(rt: Runtime): void {
  rt.work.handle("wishes", {}, async () => {
    const now = rt.now();
    if ((await oweOpenedWishes(rt.db, { now, day: localDate(now, rt.config.zone) })) > 0) await wakeDeliveries(rt);
  });
  rt.work.every("wishes", "*/10 * * * *", rt.config.zone);
}

/** "It has opened": asked for by each person, so it is of no topic; told once, and not at night. */
export function wishOpened(rt: Needs): Kind {
  const programmes = programmesOfNow(rt);
  return {
    name: WISH_OPENED,
    urgency: 5,
    keepsQuiet: true,
    repeatsUncertain: true,
    content: "personal",
    notOwed: wishNotOwed,
    render: async (subject, people) => renderOpened(rt, await programmes(programmeOf(subject)), people),
    async settled(tx, subject, ends) {
      const told = ends.filter(({ state }) => state === "sent" || state === "unknown" || state === "refused");
      if (told.length === 0) return;
      const candidateIds = told.map(({ candidateId }) => candidateId);
      await noteTold(tx, { programmeCode: programmeOf(subject), candidateIds, at: rt.now() });
    },
  };
}

/** A programme as it stands, read once a second: many hear of the same one. */
function programmesOfNow({ db, now }: Needs) {
  let read: { code: string; at: number; programme: Promise<Programme | null> } | undefined;
  return (code: string): Promise<Programme | null> => {
    const at = now().getTime();
    if (read?.code !== code || at < read.at || at - read.at > 1_000)
      read = { code, at, programme: programmeWithIntakes(db, code, now()) };
    return read.programme;
  };
}

async function renderOpened(rt: Needs, programme: Programme | null, people: readonly Recipient[]): Promise<Rendered[]> {
  const intake = programme?.intakes.find(isOpen);
  if (!programme || !intake) return people.map(() => ({ skip: "closed" })); // they go on waiting
  const asked = { programmeCode: programme.code, candidateIds: people.map(({ candidateId }) => candidateId) };
  const wished = await wishesOf(rt.db, asked);
  const instead = await waitInstead(rt.db, asked);
  return people.map(({ candidateId, language, zone }) => {
    const wishedAt = wished.get(candidateId);
    if (!wishedAt) return { skip: "takenBack" };
    const words = rt.texts.in(language);
    const wishedOn = printingIn(words.language, zone ?? rt.config.zone).dateAt(wishedAt);
    const { text, ...options } = openedMessage(
      words,
      programme,
      intake,
      instead.has(candidateId) ? undefined : wishedOn,
    );
    return { calls: [readyCall("sendMessage", { text, ...options })] };
  });
}

function openedMessage(
  words: Words,
  { code, name }: { code: string; name: unknown },
  intake: Intake,
  wished: string | undefined,
) {
  const printing = printingIn(words.language, intake.zone);
  const screen: Screen = {
    text: `${words.html("wishes-opened", {
      name: inLanguage(name, words.language),
      dates: printing.dateRange(intake.startsOn, intake.endsOn),
      centre: inLanguage(intake.centreName, words.language),
      seats: String(intake.seatsLeft),
      closes: printing.shortDate(intake.registrationClosesOn),
    })}\n\n${wished === undefined ? words.html("wishes-why-instead") : words.html("wishes-why", { wished })}`,
    buttons: [[button(words.plain("wishes-look-button"), "programme", code)]],
  };
  return { text: screen.text, ...sendOptions(screen) };
}
