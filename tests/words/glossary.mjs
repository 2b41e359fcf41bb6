// The table of terms in docs/words.md, which is the one place where they are listed.
import { readFileSync } from "node:fs";
import { root } from "./tools.mjs";

/** The rows of the table: the term, and what not to say. */
export function terms(page = readFileSync(new URL("docs/words.md", root), "utf8")) {
  const rows = page.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| term "));
  return rows.map((row) => {
    const [, term, , not] = row.split("|").map((cell) => cell.trim());
    return { term, not: [...not.matchAll(/`([^`]+)`/g)].map(([, phrase]) => phrase) };
  });
}

/**
 * What the texts must not say, as patterns. A phrase that differs from its term by capitals only is found as it is written. Every other
 * phrase is found in any case and with an "s" at the end, but not in the name of a parameter, such as SmartHosts.
 */
export function unwanted(rows = terms()) {
  return rows.flatMap(({ term, not }) =>
    not.map((phrase) => {
      const words = phrase.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s+");
      const capitalsOnly = term.toLowerCase().includes(phrase.toLowerCase());
      const [ending, flags] = capitalsOnly ? ["", "g"] : ["(?:s|es)?", "gi"];
      const pattern = new RegExp(`(?<![\\w-])${words}${ending}(?![\\w-])`, flags);
      return { pattern, say: `“${term}”`, except: /^[A-Z][a-z]+[A-Z]/ };
    }),
  );
}
