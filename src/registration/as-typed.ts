// Words that staff type reach their readers as they are: nothing is translated. Whoever types is told so before.
import type { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import type { Words } from "../telegram/texts.ts";
import { hasConsent, standing } from "./seeing.ts";
import { openStates } from "./states.ts";

/** Everybody who is registered for an intake. */
export function registeredFor(intakeId: number): Prisma.RegistrationWhereInput {
  return { intakeId, state: { in: [...openStates] } };
}

/** A question for words that these people will read; below it, that some of them read another language than is typed in. */
export async function askedFrom(
  rt: Pick<Runtime, "db" | "texts">,
  words: Words,
  readers: Prisma.RegistrationWhereInput,
  question: string,
): Promise<string> {
  const found = await rt.db.candidate.findMany({
    where: { reachable: true, language: { not: words.language }, registrations: { some: readers } },
    select: { fullName: true, language: true, consents: standing },
  });
  const others = found
    .map(({ fullName, language, consents }) => ({
      name: hasConsent({ consents }, "registration") ? fullName : null,
      language: rt.texts.nearest(language),
    }))
    .filter(({ language }) => language !== words.language);
  const [one, another] = others;
  if (!one) return question;
  const line =
    one.name !== null && !another
      ? words.html("registration-as-typed-one", {
          name: one.name,
          language: words.plain(`registration-language-${one.language}`),
        })
      : words.html("registration-as-typed-many", { count: others.length });
  return [question, line].join("\n\n");
}
