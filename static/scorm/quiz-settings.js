// The settings of this quiz. Edit this file, put it back in the .zip file, and upload the .zip file to your learning platform.
window.connectorQuiz = {
  // Topics: "need", "connectors", "servers", "devices", "flow", "routing", "setup", "documents", "bounce", "inbound". An empty list means all.
  topics: [],
  // Difficulty: "basic" or "advanced".
  level: "basic",
  // Number of questions, from 1 to 100.
  count: 10,
  // Passing score in percent. A mastery score set in the platform overrides it.
  pass: 80,
  // Any text gives everyone the same questions. If empty, each attempt has new questions.
  seed: "",
};
