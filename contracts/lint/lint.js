// Reads the documents with the official AsyncAPI parser and a standard OpenAPI linter. Ends with 1 when either finds an error or a warning.
import { readFileSync } from "node:fs";
import { Parser } from "@asyncapi/parser";
import { createConfig, lint } from "@redocly/openapi-core";

const folder = process.argv[2];
const faults = [];

const severities = ["error", "warning"];
const { document, diagnostics } = await new Parser().parse(readFileSync(`${folder}/asyncapi.json`, "utf8"));
for (const found of diagnostics.filter((one) => one.severity < severities.length)) {
  faults.push(`asyncapi.json ${severities[found.severity]} ${found.code} at ${found.path.join("/")}: ${found.message}`);
}
console.log(`asyncapi.json: ${document?.channels().all().length ?? 0} channels, ${document?.allMessages().all().length ?? 0} messages`);

const rules = {
  // Three documents without parameters have nothing that a client could get wrong.
  "operation-4xx-response": "off",
  // Answers are open for what comes later; that examples say no more than their schemas is not asked.
  "no-invalid-media-type-examples": { severity: "error", allowAdditionalProperties: true },
};
const found = await lint({ ref: `${folder}/openapi.json`, config: await createConfig({ extends: ["recommended"], rules }) });
for (const one of found) {
  faults.push(`openapi.json ${one.severity} ${one.ruleId} at ${one.location[0].pointer}: ${one.message}`);
}
console.log(`openapi.json: ${Object.keys(JSON.parse(readFileSync(`${folder}/openapi.json`, "utf8")).paths).length} paths`);

faults.forEach((fault) => console.log(fault));
process.exit(document && faults.length === 0 ? 0 : 1);
