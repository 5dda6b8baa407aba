import { choices, fail } from "../error/index.js";

/** One of the parameters by name, refused where there is none. */
export function knownParameter<P>(parameters: Readonly<Record<string, P>>, name: string): P {
  const found = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  return found ?? fail("rule.unknown-parameter", { parameter: name, ...choices(name, Object.keys(parameters)) });
}
