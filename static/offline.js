// Lets the browser keep the site for use without a network, says when it has all of it, and offers a new version when there is
// one. Whoever hosts the site without this leaves its line out of index.html.
{
  const status = document.getElementById("offline");

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

  const begin = async () => {
    let registration;
    try {
      registration = await navigator.serviceWorker.register("./service-worker.js", { updateViaCache: "none" });
    } catch {
      // Private windows and some settings refuse it; the app then works with a network only, as most sites do.
      return;
    }
    const offer = (worker) => {
      const use = () => {
        navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
        worker.postMessage("use");
      };
      say("An update is ready. ", button("Use it now", use), button("Later", () => status.replaceChildren()));
    };
    const look = async () => {
      const { waiting, active } = registration;
      if (waiting) offer(waiting);
      else if (active && (await isWhole(active))) say("Available offline.");
    };
    const watch = () => registration.installing?.addEventListener("statechange", look);
    registration.addEventListener("updatefound", watch);
    watch();
    look();
  };

  // The app has the network first.
  if ("serviceWorker" in navigator) addEventListener("load", begin);
}
