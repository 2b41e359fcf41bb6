// Lets the browser keep the site for offline use, reports when that is complete, and offers a new version when there is one.
// start.js runs it once the app has started. To host the site without it, remove its line from index.html.
{
  const status = document.createElement("div");
  status.id = "offline";
  // Screen readers announce it when they are idle.
  status.setAttribute("role", "status");
  document.body.append(status);

  const say = (words, ...buttons) => {
    const line = document.createElement("p");
    line.append(words, ...buttons);
    status.className = buttons.length ? "app update" : "app";
    status.replaceChildren(line);
  };

  const button = (label, act) => {
    const made = Object.assign(document.createElement("button"), { type: "button", textContent: label });
    made.addEventListener("click", act);
    return made;
  };

  const isWhole = (worker) =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => resolve(data);
      worker.postMessage("check", [port2]);
    });

  const offer = (worker) => {
    const use = () => {
      navigator.serviceWorker.addEventListener("controllerchange", () => {
        // The address follows an entry with a delay, and the new page may load from the old address meanwhile. So the app
        // stores its state first, as when the reader leaves the page.
        dispatchEvent(new Event("pagehide"));
        location.reload();
      });
      worker.postMessage("use");
    };
    say("An update is ready.", button("Use it now", use), button("Later", () => status.replaceChildren()));
  };

  // If the page itself named the manifest, browsers would request it at once, before the content.
  document.head.append(Object.assign(document.createElement("link"), { rel: "manifest", href: "./manifest.webmanifest" }));

  const begin = async () => {
    const registration = await navigator.serviceWorker.register("./service-worker.js", { updateViaCache: "none" });
    const look = async () => {
      const { waiting, active } = registration;
      // The very first worker waits for a moment too, with nothing to replace.
      if (waiting && active) offer(waiting);
      else if (active && (await isWhole(active)) && !registration.waiting) say("Available offline.");
    };
    const watch = () => registration.installing?.addEventListener("statechange", look);
    registration.addEventListener("updatefound", watch);
    watch();
    look();
  };

  // Private windows and some settings don't allow it. The app then works online only.
  begin().catch(() => {});
}
