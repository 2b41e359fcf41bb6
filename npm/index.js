// Both questions at once. If you need only one, importing ./check.js or ./route.js downloads less.

import initCheck from "./check.js";
import initRoute from "./route.js";

export * from "./check.js";
export * from "./route.js";

export default async function init() {
  await Promise.all([initCheck(), initRoute()]);
}
