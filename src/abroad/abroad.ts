// Who may be asked before anybody leaves to work abroad, as the operator last checked it.
import { inLanguage } from "../catalogue/catalogue.ts";
import { type Day, dayFromDatabase } from "../platform/calendar.ts";
import type { Db } from "../platform/database.ts";

/** A number or address as it is printed, so that a phone makes it tappable. */
export interface Hotline {
  readonly name: string;
  readonly value: string;
  readonly note: string | undefined;
  readonly lastCheckedOn: Day;
}

/** The hotlines for work abroad, then those for an emergency, in the operator's order and a person's language. */
export async function hotlinesAbroad(db: Db, language: string): Promise<Hotline[]> {
  const contacts = await db.contact.findMany({
    where: { topic: { in: ["abroad", "emergency"] } },
    orderBy: [{ topic: "asc" }, { position: "asc" }],
  });
  return contacts.map(({ name, value, note, lastCheckedOn }) => ({
    name: inLanguage(name, language),
    value,
    note: note === null ? undefined : inLanguage(note, language),
    lastCheckedOn: dayFromDatabase(lastCheckedOn),
  }));
}
