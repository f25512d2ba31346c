/** The places of names that English readers will see in Indonesian, such as `trades[0].name.en`. Wrong in nothing, but worth a word. */
export function untranslatedNames(value: unknown, place = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((each, at) => untranslatedNames(each, `${place}[${at}]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) => {
    const here = place === "" ? field : `${place}.${field}`;
    const isName = (field === "name" || field === "shortName") && typeof inner === "object" && inner !== null;
    if (!isName) return untranslatedNames(inner, here);
    return "en" in inner ? [] : [`${here}.en`];
  });
}
