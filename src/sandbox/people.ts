import type { ChatJson, User } from "./types.ts";

export type Person = {
  id: number;
  first_name: string;
  last_name?: string;
  username?: string;
  language_code?: string;
  phone_number?: string;
  label?: string;
  /** has opened the chat with the bot */
  started: boolean;
  blocked: boolean;
  deactivated: boolean;
  /** the bot has seen this id in an update */
  known: boolean;
  /** when the person last wrote or pressed something, for the flood limits */
  lastActiveMs: number;
};

export type NewPerson = Pick<
  Person,
  "id" | "first_name" | "last_name" | "username" | "language_code" | "phone_number" | "label"
>;

/** The staff among the first people: what ADMIN_IDS stands for when there is no other. */
export const STAFF_IDS: readonly number[] = [5021460801, 5021460802];

const FIRST_PEOPLE: readonly NewPerson[] = [
  // biome-ignore format: a table
  { id: 5021460101, first_name: "Amina", last_name: "Zuhriah", username: "aminazuhriah", language_code: "id", phone_number: "6281200460101", label: "job seeker" },
  // biome-ignore format: a table
  { id: 5021460102, first_name: "Lalu Wira", last_name: "Sanjaya", language_code: "id", phone_number: "6281200460102", label: "job seeker" },
  // biome-ignore format: a table
  { id: 5021460103, first_name: "Bilal", last_name: "Ramdhani", username: "bilal_ramdhani", language_code: "en", phone_number: "6281200460103", label: "job seeker" },
  { id: 5021460104, first_name: "Slamet", language_code: "id", phone_number: "6281200460104", label: "job seeker" },
  // biome-ignore format: a table
  { id: 5021460105, first_name: "Ni Luh Ayu", last_name: "Pratiwi", username: "luhayu", language_code: "id", phone_number: "6281200460105", label: "job seeker" },
  // biome-ignore format: a table
  { id: 5021460801, first_name: "Chitra", last_name: "Maharani", username: "chitra_blk", language_code: "id", phone_number: "6281200460801", label: "staff" },
  // biome-ignore format: a table
  { id: 5021460802, first_name: "Made", last_name: "Suardana", username: "made_suardana", language_code: "id", phone_number: "6281200460802", label: "staff" },
  // biome-ignore format: a table
  { id: 5021460901, first_name: "Hendra", last_name: "Gunawan", username: "hendra_hrd", language_code: "id", phone_number: "6281200460901", label: "recruiter" },
  // biome-ignore format: a table
  { id: 5021460902, first_name: "Maya", last_name: "Safitri", username: "mayasafitri", language_code: "en", phone_number: "6281200460902", label: "recruiter" },
];

/** The people who stand in a fresh sandbox: job seekers, staff, recruiters. None has opened the bot yet. */
export function firstPeople(): Map<number, Person> {
  return new Map(FIRST_PEOPLE.map((person) => [person.id, newPerson(person)]));
}

/** Somebody who has never met the bot. */
export function newPerson(person: NewPerson): Person {
  return {
    ...person,
    started: false,
    blocked: false,
    deactivated: false,
    known: false,
    lastActiveMs: Number.NEGATIVE_INFINITY,
  };
}

/** How the Bot API shows a person as a sender. */
export function userOf(person: Person): User {
  return {
    id: person.id,
    is_bot: false,
    first_name: person.first_name,
    ...(person.last_name !== undefined && { last_name: person.last_name }),
    ...(person.username !== undefined && { username: person.username }),
    ...(person.language_code !== undefined && { language_code: person.language_code }),
  };
}

/** How the Bot API shows a person's private chat. */
export function privateChatOf(person: Person): ChatJson {
  return {
    id: person.id,
    first_name: person.first_name,
    ...(person.last_name !== undefined && { last_name: person.last_name }),
    ...(person.username !== undefined && { username: person.username }),
    type: "private",
  };
}

/** How the control interface shows a person. */
export function personView(person: Person) {
  const { known: _known, lastActiveMs: _active, ...view } = person;
  return view;
}
