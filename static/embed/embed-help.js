// Shows in the page why the custom element is missing if embed.js itself couldn't run. A classic script for page authors,
// which every browser can run, also from a folder:
//
//     <script defer src="https://checker.example/embed-help.js"></script>

addEventListener("load", function () {
  if (window.customElements && customElements.get("connector-checker")) return;
  var why = "embed.js didn't run. See the browser console for the reason. Check the URL. The server must send the file as text/javascript and, for pages on other sites, with the header \"Access-Control-Allow-Origin: *\". The page's Content-Security-Policy must allow it in script-src. The hash in integrity must match the file.";
  if (location.protocol === "file:") why = "Browsers don't run modules in a page opened from a folder. Put the page and the checker on a web server, for example on your own computer.";
  else if (!("noModule" in HTMLScriptElement.prototype)) why = "This browser is too old for the checker. It needs Chrome or Edge 123, Firefox 120, or Safari 17.5 or later.";
  var elements = document.querySelectorAll("connector-checker");
  for (var place = 0; place < elements.length; place++) {
    var line = document.createElement("p");
    line.lang = "en";
    line.setAttribute("role", "status");
    line.textContent = "Connector Checker couldn't start. For the site owner: " + why;
    elements[place].appendChild(line);
  }
});
