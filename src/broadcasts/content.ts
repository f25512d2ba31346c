// What a broadcast says: messages as staff wrote them in Telegram, in one version for all or one for each language.
import { createHash } from "node:crypto";
import type { MessageEntity } from "grammy/types";
import { z } from "zod";

/** The key of the version that everybody gets. */
export const FOR_ALL = "all";
/** Telegram's own limit for an album. */
export const MOST_IN_ALBUM = 10;

const formatted = {
  /** The text, or what stands under the file */
  text: z.string().max(4096),
  /** Formatting exactly as Telegram delivered it */
  entities: z.array(z.custom<MessageEntity>((value) => typeof value === "object" && value !== null)).default([]),
};
const fileKinds = ["photo", "video", "document", "audio", "voice", "animation"] as const;
const file = z.object({ kind: z.enum(fileKinds), fileId: z.string().min(1), ...formatted });
const message = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), ...formatted }),
  ...fileKinds.map((kind) => file.extend({ kind: z.literal(kind) })),
  z.object({ kind: z.literal("album"), groupId: z.string(), items: z.array(file).min(1).max(MOST_IN_ALBUM) }),
]);
const link = z.object({ label: z.string().min(1).max(60), url: z.url({ protocol: /^https$/ }) });

export type SentFile = z.infer<typeof file>;
export type Message = z.infer<typeof message>;
export type Link = z.infer<typeof link>;

const content = z.object({
  /** One version for all, or one a language; undefined until the author has said */
  versions: z.enum(["one", "each"]).optional(),
  /** By language, or under `all` */
  messages: z.record(z.string(), message).default({}),
  links: z.record(z.string(), link).default({}),
});

export type Content = z.infer<typeof content>;

/** Reads what a row holds; throws for what no version of ours wrote. */
export function readContent(stored: unknown): Content {
  return content.parse(stored);
}

/** The versions that a broadcast needs. */
export function versionsOf({ versions }: Content, languages: readonly string[]): readonly string[] {
  return versions === "each" ? languages : [FOR_ALL];
}

/** The versions that are not written yet. */
export function missingVersions(content: Content, languages: readonly string[]): string[] {
  return versionsOf(content, languages).filter((version) => content.messages[version] === undefined);
}

/** What somebody of a language gets: their version, else the one for all, else the first there is. */
export function versionFor(content: Content, language: string): { message: Message; link?: Link } | undefined {
  const order = [...(content.versions === "each" ? [language] : []), FOR_ALL, ...Object.keys(content.messages)];
  const version = order.find((each) => content.messages[each] !== undefined);
  const found = version === undefined ? undefined : content.messages[version];
  if (version === undefined || found === undefined) return undefined;
  const own = content.links[version];
  return own === undefined ? { message: found } : { message: found, link: own };
}

/** The digest by which a second person approves exactly this: any other content, audience or act has another one. */
export function digestOf(row: {
  does: string;
  ofId: number | null;
  topic: string;
  centreCodes: readonly string[];
  content: unknown;
  audience: unknown;
}): string {
  const { does, ofId, topic, centreCodes, content, audience } = row;
  return createHash("sha256")
    .update(JSON.stringify(inOrder({ does, ofId, topic, centreCodes, content, audience })))
    .digest("hex");
}

/** The same value whatever the order in which PostgreSQL gives back an object's keys. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, inOrder(inner)]),
  );
}
