// Lets the browser keep the site for use without a network, says when it has all of it, and offers a new version when there is
// one. start.js runs it once the site is there. Whoever hosts the site without this leaves its line out of index.html.
{
  const status = document.createElement("div");
  status.id = "offline";
  // Screen readers tell of it when they have nothing else to say.
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
        // What was typed just now is in the address a moment later, which may be while the new page is on its way to the old
        // address. So the app keeps it beforehand, as when the page is left.
        dispatchEvent(new Event("pagehide"));
        location.reload();
      });
      worker.postMessage("use");
    };
    say("An update is ready.", button("Use it now", use), button("Later", () => status.replaceChildren()));
  };

  // Browsers ask for it at once where the page itself names it, before what there is to read.
  document.head.append(Object.assign(document.createElement("link"), { rel: "manifest", href: "./manifest.webmanifest" }));

  const begin = async () => {
    const registration = await navigator.serviceWorker.register("./service-worker.js", { updateViaCache: "none" });
    const look = async () => {
      const { waiting, active } = registration;
      // The very first one waits for a moment too, with nothing to take over from.
      if (waiting && active) offer(waiting);
      else if (active && (await isWhole(active)) && !registration.waiting) say("Available offline.");
    };
    const watch = () => registration.installing?.addEventListener("statechange", look);
    registration.addEventListener("updatefound", watch);
    watch();
    look();
  };

  // Private windows and some settings refuse it; the app then works with a network only, as most sites do.
  begin().catch(() => {});
}
