import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Chat } from "../chats.ts";
import { changeGroup, createGroup, groupView, migrateGroup } from "../phone/groups.ts";
import { chatView } from "../phone/view.ts";
import { cannot } from "../phone/who.ts";
import type { Sandbox } from "../sandbox.ts";
import { idParams } from "./read.ts";

const newGroupSchema = z.object({
  title: z.string().min(1).max(128),
  members: z.array(z.number()),
  id: z.number().int().optional(),
  kind: z.enum(["group", "supergroup"]).optional(),
  bot: z.enum(["member", "administrator"]).optional(),
  topics: z.boolean().optional(),
});
const changeSchema = z.object({
  title: z.string().optional(),
  add: z.array(z.number()).optional(),
  remove: z.array(z.number()).optional(),
  bot: z.enum(["member", "administrator", "restricted", "left", "kicked"]).optional(),
  deleted: z.boolean().optional(),
});

/** Groups and what becomes of them. */
export function groupRoutes(inner: FastifyInstance, sandbox: Sandbox): void {
  const groupOf = (params: unknown) => findGroup(sandbox, idParams.parse(params).id);

  inner.post("/groups", ({ body }) => groupView(createGroup(sandbox, newGroupSchema.parse(body))));
  inner.patch("/groups/:id", ({ params, body }) => {
    const chat = groupOf(params);
    changeGroup(sandbox, chat, changeSchema.parse(body));
    return groupView(chat);
  });
  inner.post("/groups/:id/migrate", ({ params }) => {
    const chat = groupOf(params);
    return { id: migrateGroup(sandbox, chat).id, old_id: chat.id };
  });
  inner.get("/groups/:id/messages", ({ params, query }) => {
    const { since } = z.object({ since: z.coerce.number().default(0) }).parse(query);
    return chatView(sandbox, groupOf(params), undefined, since);
  });
}

/** A group by id, or 404. */
export function findGroup(sandbox: Sandbox, id: number): Chat {
  const chat = sandbox.chats.get(id);
  if (!chat || chat.kind === "private") throw cannot(404, `There is no group ${id}.`);
  return chat;
}
