// Both questions at once. Who asks only one of them downloads less from ./check.js or ./route.js.

import initCheck from "./check.js";
import initRoute from "./route.js";

export * from "./check.js";
export * from "./route.js";

export default async function init() {
  await Promise.all([initCheck(), initRoute()]);
}
