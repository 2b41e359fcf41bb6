// Says in the page why the custom element is not there, in case that embed.js itself could not run: then nothing of it can.
// An ordinary script for whoever builds a page, written so that every browser can run it, from a folder too:
//
//     <script defer src="https://checker.example/embed-help.js"></script>

addEventListener("load", function () {
  if (window.customElements && customElements.get("connector-checker")) return;
  var why = "embed.js did not run; the browser's console says why. The address must be right and the server must send it as text/javascript, from another address than the page's with the header \"Access-Control-Allow-Origin: *\". The page's Content-Security-Policy must allow it in script-src, and the digest in integrity must be that of this very file.";
  if (location.protocol === "file:") why = "browsers let no module run in a page that was opened from a folder. Put page and checker on a web server; one on your own machine will do.";
  else if (!("noModule" in HTMLScriptElement.prototype)) why = "this browser is too old for the checker: Chrome and Edge 123, Firefox 120, Safari 17.5 or newer will do.";
  var elements = document.querySelectorAll("connector-checker");
  for (var place = 0; place < elements.length; place++) {
    var line = document.createElement("p");
    line.lang = "en";
    line.setAttribute("role", "status");
    line.textContent = "The Connector Checker could not start here. For the owner of this site: " + why;
    elements[place].appendChild(line);
  }
});
