// What this quiz asks. Change it with any text editor, put it back into the zip, and upload the zip to your learning platform.
window.connectorQuiz = {
  // What it is about, any of: "need", "connectors", "servers", "devices", "flow", "routing", "setup", "documents". None means all.
  topics: [],
  // How hard it is: "basic" or "advanced".
  level: "basic",
  // How many questions it has, 1 to 100.
  count: 10,
  // How many percent must be right to pass. A mastery score that the platform itself sets comes before this.
  pass: 80,
  // Any word gives everybody the same questions. Without one, each learner gets new ones at each attempt.
  seed: "",
};
