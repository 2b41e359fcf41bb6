// The same in Node, where it has started when the import is done.

export * from "./check.node.js";
export * from "./route.node.js";
export { default } from "./index.js";
