import { randomInt } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { removeMessage, touchMessage } from "../chats.ts";
import { type NewPerson, newPerson, type Person, personView, userOf } from "../people.ts";
import { contentSchema } from "../phone/content.ts";
import { askInline } from "../phone/inline.ts";
import { press, pressSchema } from "../phone/press.ts";
import { chatView } from "../phone/view.ts";
import { cannot, chatOf, findPerson, wasActive } from "../phone/who.ts";
import { setBlocked, start, write } from "../phone/write.ts";
import type { Sandbox } from "../sandbox.ts";
import { DAY_SECONDS } from "../updates.ts";
import { bodyOf, idParams } from "./read.ts";

const looks = {
  first_name: z.string().min(1).max(64),
  last_name: z.string().max(64).optional(),
  username: z.string().max(32).optional(),
  language_code: z.string().max(16).optional(),
  phone_number: z.string().max(20).optional(),
  label: z.string().max(64).optional(),
};
const newPersonSchema = z.object({ ...looks, id: z.number().int().positive().optional() });
const changeSchema = z
  .object({
    ...looks,
    language_code: z.string().nullable(),
    last_name: z.string().nullable(),
    username: z.string().nullable(),
    deactivated: z.boolean(),
  })
  .partial();
const reactionSchema = z.object({
  message_id: z.number(),
  emoji: z.string().nullable(),
  chat_id: z.number().optional(),
});
const deletionSchema = z.object({ message_id: z.number(), chat_id: z.number().optional() });
const inlineSchema = z.object({ query: z.string(), offset: z.string().optional(), wait_ms: z.number().optional() });
const sinceSchema = z.object({ since: z.coerce.number().default(0), chat_id: z.coerce.number().optional() });

/** What people do on their phones. */
export function peopleRoutes(inner: FastifyInstance, sandbox: Sandbox): void {
  const personOf = (params: unknown) => findPerson(sandbox, idParams.parse(params).id);

  inner.get("/people", () => ({ people: [...sandbox.people.values()].map(personView) }));
  inner.post("/people", ({ body }) => personView(addPerson(sandbox, newPersonSchema.parse(body))));
  inner.patch("/people/:id", ({ params, body }) => {
    const person = changePerson(personOf(params), changeSchema.parse(body));
    sandbox.events.tell(sandbox.events.next(), "person", { person: personView(person) });
    return personView(person);
  });

  inner.post("/people/:id/start", ({ params, body }) => {
    const { payload } = z.object({ payload: z.string().optional() }).parse(bodyOf(body));
    return start(sandbox, personOf(params), payload);
  });
  inner.post("/people/:id/messages", ({ params, body }) => write(sandbox, personOf(params), contentSchema.parse(body)));
  inner.get("/people/:id/messages", ({ params, query }) => {
    const person = personOf(params);
    const { since, chat_id } = sinceSchema.parse(query);
    return chatView(sandbox, chatOf(sandbox, person, chat_id), person, since);
  });
  inner.post("/people/:id/presses", ({ params, body }) => press(sandbox, personOf(params), pressSchema.parse(body)));
  inner.post("/people/:id/block", ({ params }) => ({ update_id: setBlocked(sandbox, personOf(params), true) }));
  inner.post("/people/:id/unblock", ({ params }) => ({ update_id: setBlocked(sandbox, personOf(params), false) }));
  inner.post("/people/:id/deletions", ({ params, body }) => {
    const { message_id, chat_id } = deletionSchema.parse(body);
    const chat = chatOf(sandbox, personOf(params), chat_id);
    const stored = chat.messages.get(message_id);
    if (!stored || stored.deleted) throw cannot(404, `There is no message ${message_id}.`);
    removeMessage(sandbox.events, chat, stored);
    return { deleted: message_id };
  });
  inner.post("/people/:id/reactions", ({ params, body }) =>
    react(sandbox, personOf(params), reactionSchema.parse(body)),
  );
  inner.post("/people/:id/inline_queries", ({ params, body }) => {
    const { query, offset, wait_ms } = inlineSchema.parse(body);
    return askInline(sandbox, personOf(params), query, offset ?? "", wait_ms);
  });
}

function addPerson(sandbox: Sandbox, given: z.infer<typeof newPersonSchema>): Person {
  let id = given.id ?? randomInt(1_000_000_000, 8_000_000_000);
  while (given.id === undefined && sandbox.people.has(id)) id = randomInt(1_000_000_000, 8_000_000_000);
  if (sandbox.people.has(id)) throw cannot(409, `There is already a person ${id}.`);
  const person = newPerson({ ...(JSON.parse(JSON.stringify(given)) as Omit<NewPerson, "id">), id });
  sandbox.people.set(id, person);
  sandbox.events.tell(sandbox.events.next(), "person", { person: personView(person) });
  return person;
}

function changePerson(person: Person, change: z.infer<typeof changeSchema>): Person {
  for (const [field, value] of Object.entries(change)) {
    if (value === undefined) continue;
    if (value === null) delete (person as Record<string, unknown>)[field];
    else Object.assign(person, { [field]: value });
  }
  return person;
}

function react(sandbox: Sandbox, person: Person, { message_id, emoji, chat_id }: z.infer<typeof reactionSchema>) {
  const chat = chatOf(sandbox, person, chat_id);
  const stored = chat.messages.get(message_id);
  if (!stored || stored.deleted) throw cannot(404, `There is no message ${message_id}.`);
  wasActive(sandbox, person, chat);
  const before = stored.reactions.get(person.id);
  if (emoji === null) stored.reactions.delete(person.id);
  else stored.reactions.set(person.id, emoji);
  touchMessage(sandbox.events, chat, stored);
  const list = (one: string | null | undefined) => (one ? [{ type: "emoji", emoji: one }] : []);
  const reaction = {
    chat: stored.message.chat,
    message_id,
    user: userOf(person),
    date: sandbox.clock.seconds(),
    old_reaction: list(before),
    new_reaction: list(emoji),
  };
  return { update_id: sandbox.updates.add("message_reaction", reaction, `reaction:${chat.id}`, DAY_SECONDS) };
}
