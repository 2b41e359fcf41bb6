// Every part of the app, used once: for what may change in the world around without the app's noticing.

/** Answers a question, routes an address in both readings, opens a sheet, begins a quiz, and reloads. */
export async function usesEverything(reader) {
  await reader.open("#/check");
  await reader.clicks("All in Exchange Online");
  await reader.clicks("Continue");
  await reader.arrivesAt("Which of these apply to you?");
  await reader.clicks("My configuration", "header");
  await reader.arrivesAt("My configuration");
  await reader.types("Email addresses", "ann@sales.contoso.com");
  await reader.sees("ann@sales.contoso.com → Connector 3", "main li");
  await reader.clicks("Listed order");
  await reader.sees("ann@sales.contoso.com → Connector 1", "main li");
  await reader.clicks("Most specific");
  await reader.sees("ann@sales.contoso.com → Connector 3", "main li");
  await reader.clicks("Set-up guide", "header");
  await reader.arrivesAt("Set it up, step by step");
  await reader.clicks("Quiz", "header");
  await reader.arrivesAt("Test your knowledge");
  await reader.clicks("Start");
  await reader.arrivesAt("Question 1 of 10");
  await reader.reload();
  await reader.arrivesAt("Question 1 of 10");
}
