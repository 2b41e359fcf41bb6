// The same for Node, where the engine has started once the import is done.

export * from "./check.node.js";
export * from "./route.node.js";
export { default } from "./index.js";
