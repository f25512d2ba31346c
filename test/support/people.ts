import type { ChatHeader } from "./chat-header.ts";

/** Somebody who talks to the bot in a test, as Telegram would present them. */
export type Person = {
  key: string;
  telegramId: number;
  name: string;
  surname?: string;
  username?: string;
  /** Undefined: as the chat's header says. */
  language?: string;
  phone: string;
};

/**
 * The people of every test. Amina wants to weld and lives in Lombok; Bilal is a mason in Malang; Chitra is staff and
 * an admin; Dewi is sixteen; Eko speaks English with the bot; Farah has left the centre and wants to go abroad;
 * Gede runs a workshop; Hana is Chitra's colleague without rights yet.
 */
export const cast: Record<string, Person> = Object.fromEntries(
  [
    person("Amina", 1001, "Lestari", "+6281234567001"),
    person("Bilal", 1002, "Hidayat", "+6281234567002"),
    person("Chitra", 1003, "Wulandari", "+6281234567003"),
    person("Dewi", 1004, "Anggraini", "+6281234567004"),
    person("Eko", 1005, "Prasetyo", "+6281234567005", "en"),
    person("Farah", 1006, "Maulida", "+6281234567006"),
    person("Gede", 1007, "Wirawan", "+6281234567007"),
    person("Hana", 1008, "Safitri", "+6281234567008"),
  ].map((one) => [one.key, one]),
);

/** Who may do everything from the first start on. */
export const adminIds = [1003];

/** The group where the staff read notices; a chat that wants it says `setting: STAFF_CHAT_ID=-100100100`. */
export const staffGroup = { telegramId: -100_100_100, title: "Staff group" };

/** The same with topics, and the bot its administrator: `setting: STAFF_CHAT_ID=-1001001001001`. */
export const staffForum = { telegramId: -1_001_001_001_001, title: "Staff topics" };

/** Looks up who a line is about, with what the header says of them. Throws with the names there are. */
export function whoIs(header: ChatHeader, key: string): Person & { language: string } {
  const index = header.people.findIndex((note) => note.key === key);
  const note = header.people[index];
  const known =
    cast[key] ?? (note === undefined ? undefined : person(key, 2001 + index, undefined, `+62812345680${10 + index}`));
  if (known === undefined) {
    throw new Error(
      `nobody is called ${key}; there are ${Object.keys(cast).join(", ")}, and those of "person:" lines at the top of the file`,
    );
  }
  const { key: _, ...changes } = note ?? { key };
  return { ...known, language: known.language ?? header.language, ...changes };
}

function person(
  key: string,
  telegramId: number,
  surname: string | undefined,
  phone: string,
  language?: string,
): Person {
  return {
    key,
    telegramId,
    name: key,
    phone,
    ...(surname === undefined ? {} : { surname }),
    ...(language === undefined ? {} : { language }),
  };
}
