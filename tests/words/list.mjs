// Prints the list: file, line, and the text with its line ends written out.
import { texts } from "./strings.mjs";

for (const { file, line, text } of texts()) console.log(`${file}:${line}: ${text.replaceAll("\n", "\\n")}`);
