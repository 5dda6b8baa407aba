import { fc, test } from "@fast-check/vitest";
import Ajv from "ajv";
import { attainment, KaoheError, parseScheme, RULES, ruleReader, schemeJsonSchema, schemeToJson } from "kaohe";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { wenzhouScheme } from "../../examples/wenzhou-2017.js";

const isScheme = new Ajv().compile(schemeJsonSchema());
const json = schemeToJson(wenzhouScheme);

/** Whether parseScheme takes the shape, whatever it says of what is written in it. */
function hasShape(candidate: unknown): boolean {
  try {
    parseScheme(candidate);
    return true;
  } catch (error) {
    if (error instanceof KaoheError)
      return error.issues.every(({ code }) => !["json.shape", "json.unknown-rule"].includes(code));
    throw error;
  }
}

/** Every place in a value, as a path of keys. */
function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => placesIn(part, [...path, key]))];
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** The value with another one, or with none, at a place. */
function changed(value: unknown, [key, ...rest]: readonly string[], part: unknown): unknown {
  if (key === undefined) return part;
  if (isList(value)) return value.map((each, index) => (String(index) === key ? changed(each, rest, part) : each));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]: readonly [string, unknown]) => {
      const next: unknown = name === key ? changed(each, rest, part) : each;
      return next === undefined ? [] : [[name, next]];
    }),
  );
}

const places = placesIn(json);
const rulePlace = places.find((place) => place.at(-1) === "rule") ?? [];
const met = new Set<string>();

describe("schemeJsonSchema", () => {
  test.prop([fc.constantFrom(...places), fc.constantFrom(undefined, null, 7, "x", true, [], {}, { id: "x" }, ["x"])])(
    "an editor refuses just the shapes that parseScheme refuses",
    (place, part) => {
      const other = place.length === 0 ? (part ?? null) : changed(json, place, part);
      expect(isScheme(other), JSON.stringify(place)).toBe(hasShape(other));
      met.add(isScheme(other) ? "taken" : "refused");
    },
  );

  it("both were met", () => {
    expect(met).toEqual(new Set(["taken", "refused"]));
  });

  it("takes a scheme that names its JSON Schema, as parseScheme does", () => {
    const named = { $schema: "./node_modules/kaohe/dist/scheme.schema.json", ...json };
    expect(isScheme(named)).toBe(true);
    expect(schemeToJson(parseScheme(named))).toEqual(json);
  });

  it("tells an editor of the options of a rule: all rules of the door have a schema of theirs", () => {
    const scored = (options: object): unknown => changed(json, rulePlace, { name: "attainment", options });
    expect(isScheme(scored({ cap: "1.2" }))).toBe(true);
    expect(isScheme(scored({ cap: 1.2 }))).toBe(false);
    expect(isScheme(scored({ cpa: "1.2" }))).toBe(false);
    expect(Object.entries(RULES).filter(([, { options }]) => options === undefined)).toEqual([]);
  });

  it("knows a rule of the user's own, with or without a schema of its options", () => {
    const own = {
      ...RULES,
      plain: () => attainment(),
      strict: ruleReader(
        () => z.strictObject({ a: z.string() }),
        () => attainment(),
      ),
    };
    const isOwn = new Ajv().compile(schemeJsonSchema(own));
    const scored = (rule: object): unknown => changed(json, rulePlace, rule);
    expect(isOwn(scored({ name: "plain", options: { anything: 1 } }))).toBe(true);
    expect(isOwn(scored({ name: "strict" }))).toBe(false);
    expect(isOwn(scored({ name: "strict", options: { a: "1" } }))).toBe(true);
  });
});
