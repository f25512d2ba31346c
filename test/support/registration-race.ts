// A message and a press of one person at the same moment: whatever comes of it must be what one of the two orders gives.
import type { Seal } from "../../src/platform/seal.ts";
import { beginRegistration, newestButtons, questions, type Saved, savedOf, sendLabel } from "./registration-talk.ts";
import type { SandboxPhone } from "./sandbox-phone.ts";

/** Where a race is run. `rest` waits until the bot has dealt with everything. */
export interface Course {
  readonly phone: SandboxPhone;
  readonly database: Parameters<typeof savedOf>[0];
  readonly seal: Seal;
  rest(): Promise<unknown>;
  /** The id of somebody who is not known yet */
  newcomer(): number;
}

export interface Race {
  readonly name: string;
  /** So many questions are answered before */
  readonly answered: number;
  /** The field that is being corrected then, by its button */
  readonly corrected?: string;
  /** A button by its label; `old`, the first question's; `away`, one that leads elsewhere */
  readonly press: string;
  readonly text: string;
}

/** At every question, at the summary and in corrections: its own button, an old one, one that leads away. */
export const races: readonly Race[] = [
  ...questions.flatMap(({ name, answers: [[text], [other]] }, answered) =>
    [
      ...(["regency", "education", "goal"].includes(name) ? [{ press: other }] : []),
      { press: answered === 0 ? "Setuju" : "old" },
      { press: "away" },
    ].map(({ press }) => ({ name: `${name}: ${press}`, answered, press, text })),
  ),
  ...[
    { press: "Nama", text: "kirim" },
    { press: "Nama", text: "Siti Rahmawati" },
    { press: sendLabel, text: "/batal" },
    { press: sendLabel, text: "kirim" },
    { press: "old", text: "kirim" },
    { corrected: "Nama", press: "‹ Kembali ke ringkasan", text: "Siti Rahmawati" },
    { corrected: "Sekolah", press: "SMK", text: "SMA" },
    { corrected: "Rencana", press: "away", text: "Usaha sendiri" },
  ].map((each) => ({
    ...each,
    name: `${each.corrected ?? "summary"}: ${each.press}, ${each.text}`,
    answered: questions.length,
  })),
];

/** A few of them, in which the order matters, for a suite that has little time. */
export const shortRaces = races.filter(({ name }) =>
  /^(consent: Setuju|regency: Lombok|education: SMK|goal: Usaha|summary: Nama, kirim|summary: .*batal|Sekolah)/.test(
    name,
  ),
);

type Order = "message first" | "press first";
type Outcome = Omit<Saved, "sent"> & { sent: string };

/** Runs races; knows what each order alone comes to from having tried it. */
export function raceCourse(course: Course) {
  const known = new Map<string, Record<Order, Outcome>>();

  /** Brings a new person to where the race begins; what they write and press there. */
  async function lineUp(race: Race) {
    const { phone, rest } = course;
    const id = course.newcomer();
    await beginRegistration(phone, id, rest);
    const [old] = await newestButtons(phone, id);
    for (const { answers } of questions.slice(0, race.answered)) {
      await phone.write(id, { text: answers[0][0] });
      await rest();
    }
    if (race.corrected !== undefined) {
      await phone.press(id, { text: race.corrected });
      await rest();
    }
    const inSight = await newestButtons(phone, id);
    const away = { message_id: old?.message_id ?? 0, data: "1:trades::" };
    const button =
      race.press === "old" ? old : race.press === "away" ? away : inSight.find(({ label }) => label === race.press);
    if (!button) throw new Error(`${race.name}: no such button among ${inSight.map(({ label }) => label).join(", ")}`);
    return {
      writes: () => phone.write(id, { text: race.text }),
      presses: () => phone.press(id, { message_id: button.message_id, data: button.data, forged: true }),
      outcome: async (): Promise<Outcome> => {
        const saved = await savedOf(course.database, course.seal, id);
        if (!saved) throw new Error(`${race.name}: nobody is there`);
        return { ...saved, sent: saved.sent.join() };
      },
    };
  }

  async function inOrder(race: Race, order: Order): Promise<Outcome> {
    const { writes, presses, outcome } = await lineUp(race);
    for (const act of order === "message first" ? [writes, presses] : [presses, writes]) {
      await act();
      await course.rest();
    }
    return outcome();
  }

  return {
    /** What came of it, and what either order comes to. */
    async run(
      race: Race,
      startsWith: Order,
    ): Promise<{ is: Outcome; either: readonly [Outcome, Outcome]; order: string }> {
      const orders = known.get(race.name) ?? {
        "message first": await inOrder(race, "message first"),
        "press first": await inOrder(race, "press first"),
      };
      known.set(race.name, orders);
      const { writes, presses, outcome } = await lineUp(race);
      await Promise.all(startsWith === "message first" ? [writes(), presses()] : [presses(), writes()]);
      await course.rest();
      const is = await outcome();
      const [first, second] = [orders["message first"], orders["press first"]];
      const fits = [first, second].map((each) => JSON.stringify(each) === JSON.stringify(is));
      const order = fits.every(Boolean) ? "either" : fits[0] ? "message first" : fits[1] ? "press first" : "neither";
      return { is, either: [first, second], order };
    },
  };
}
