import { type Person, userOf } from "../people.ts";
import type { Sandbox } from "../sandbox.ts";
import type { Json } from "../types.ts";

const LIFE_SECONDS = 30;

/** A person types `@bot query` in some chat. */
export async function askInline(
  sandbox: Sandbox,
  person: Person,
  query: string,
  offset: string,
  waitMs?: number,
): Promise<Json> {
  const id = sandbox.callbacks.press(person.id, person.id, 0);
  person.known = true;
  const answered = waitMs === undefined ? undefined : sandbox.callbacks.wait(id, waitMs);
  const update = { id, from: userOf(person), query, offset, chat_type: "sender" };
  const update_id = sandbox.updates.add("inline_query", update, `inline_query:${person.id}`, LIFE_SECONDS);
  return { inline_query_id: id, update_id, answer: answered ? await answered : null };
}
