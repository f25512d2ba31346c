import { type Message, type Pattern, parse, type Resource } from "@fluent/syntax";

/** One text as written: a message's value or one of its attributes (`key.attribute`). */
export type Text = { key: string; pattern: Pattern; variables: Map<string, "string" | "number"> };

const tagsOfTelegram = new Set(
  "a b strong i em s strike del u ins code pre blockquote span tg-spoiler tg-emoji tg-time".split(" "),
);
const abbreviations = new Set(["SKKNI", "LAPOR", "PKWTT"]);
const pluralCategories = new Set(["zero", "one", "two", "few", "many"]);
const longestMessage = 1000;
/** Variables that count something, and what may end in s behind a number without being many of anything. */
const counts = new Set(
  "able age all count days free held hours known left median minutes months needed of open people registered seats seconds tests total waiting weeks years".split(
    " ",
  ),
);
const noPlurals = new Set("as does fits has is its this was".split(" "));

/** The texts of one Fluent source, and what stopped it from being read. */
export function readTexts(source: string): { texts: Text[]; problems: string[] } {
  const resource = parse(source, {});
  const problems = resource.body.flatMap((entry) =>
    entry.type === "Junk" ? [`cannot be read: ${entry.content.trim().split("\n")[0]}`] : [],
  );
  const texts = messagesOf(resource).flatMap((message) => {
    const parts: [string, Pattern][] = message.value ? [[message.id.name, message.value]] : [];
    for (const attribute of message.attributes)
      parts.push([`${message.id.name}.${attribute.id.name}`, attribute.value]);
    return parts.map(([key, pattern]) => ({ key, pattern, variables: variablesOf(pattern) }));
  });
  return { texts, problems };
}

/** What is wrong with the wording of a text: its tags, its length, its tone. */
export function wordingProblems(text: Text): string[] {
  return spellOut(text.pattern).flatMap((wording) => {
    const problems = tagProblems(wording);
    if (wording.length > longestMessage) problems.push(`longer than ${longestMessage} characters`);
    for (const [word] of wording.replace(/<[^>]*>/g, "").matchAll(/(?<![\p{L}\p{N}])\p{Lu}{5,}(?![\p{L}\p{N}])/gu)) {
      if (!abbreviations.has(word)) problems.push(`shouts "${word}"`);
    }
    return problems;
  });
}

/** Plurals that stand behind a number, whatever it is: "1 seats left". */
export function barePlurals(pattern: Pattern, chosen: readonly string[] = []): string[] {
  return pattern.elements.flatMap((element, at) => {
    if (element.type === "TextElement") return [];
    const { expression } = element;
    if (expression.type === "SelectExpression") {
      const by = expression.selector.type === "VariableReference" ? [expression.selector.id.name] : [];
      return expression.variants.flatMap(({ value }) => barePlurals(value, [...chosen, ...by]));
    }
    if (expression.type !== "VariableReference") return [];
    const { name } = expression.id;
    const next = pattern.elements[at + 1];
    const behind = next?.type === "TextElement" ? next.value : "";
    const words = /^(?:<\/\w+>)? ([a-z]+)(?: ([a-z]+))?/.exec(behind)?.slice(1) ?? [];
    const many = words.find((word) => word && /^(people|[a-z]+s)$/.test(word) && !noPlurals.has(word));
    return counts.has(name) && !chosen.includes(name) && many ? [`says "1 ${many}": choose by $${name}`] : [];
  });
}

/** Whether a text has tags, and so cannot stand on a button. */
export function hasTags(text: Text): boolean {
  return spellOut(text.pattern).some((wording) => /<\/?[a-z]/.test(wording));
}

function messagesOf(resource: Resource): Message[] {
  return resource.body.filter((entry): entry is Message => entry.type === "Message");
}

/** A variable that chooses between numbers or plural forms is a number; any other is a string. */
function variablesOf(pattern: Pattern, variables: Text["variables"] = new Map()): Text["variables"] {
  for (const element of pattern.elements) {
    if (element.type === "TextElement") continue;
    const expression = element.expression;
    if (expression.type === "VariableReference" && !variables.has(expression.id.name)) {
      variables.set(expression.id.name, "string");
    }
    if (expression.type !== "SelectExpression") continue;
    const counts = expression.variants.some(
      ({ key }) => key.type === "NumberLiteral" || pluralCategories.has(key.name),
    );
    if (expression.selector.type === "VariableReference") {
      variables.set(expression.selector.id.name, counts ? "number" : "string");
    }
    for (const variant of expression.variants) variablesOf(variant.value, variables);
  }
  return variables;
}

/** Every wording a pattern can take; a placed variable stands as a short word. */
function spellOut(pattern: Pattern): string[] {
  return pattern.elements.reduce<string[]>(
    (sofar, element) => {
      const next =
        element.type === "TextElement"
          ? [element.value]
          : element.expression.type === "SelectExpression"
            ? element.expression.variants.flatMap((variant) => spellOut(variant.value))
            : [element.expression.type === "StringLiteral" ? element.expression.value : "something"];
      return sofar.flatMap((start) => next.map((end) => start + end));
    },
    [""],
  );
}

function tagProblems(wording: string): string[] {
  const problems: string[] = [];
  const open: string[] = [];
  for (const [piece, closing, name = ""] of wording.matchAll(/<(?:(\/)?([a-z][a-z-]*)(?:\s[^<>]*)?>)?/g)) {
    if (!tagsOfTelegram.has(name)) problems.push(`has "${piece}", which Telegram does not know`);
    else if (!closing) open.push(name);
    else if (open.pop() !== name) problems.push(`closes "${name}" where it is not open`);
  }
  if (open.length > 0) problems.push(`leaves "${open.join(", ")}" open`);
  return problems;
}
