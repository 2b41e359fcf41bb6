// A documentation site made with VitePress, with the element in two of its pages.

import { defineConfig } from "vitepress";

export default defineConfig({
  title: "Mail handbook",
  cleanUrls: false,
  // The element is the browser's, and no component of Vue's.
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === "connector-checker" } } },
  head: [["script", { type: "module", src: "/connector-checker/embed.js" }]],
  themeConfig: { nav: [{ text: "Mail flow", link: "/" }, { text: "Quiz", link: "/quiz" }] },
  vite: { logLevel: "warn" },
});
