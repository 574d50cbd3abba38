import type { z } from 'zod';
import type { FieldPath, LocatedItem } from './located-file.js';
import { nearest } from './nearest.js';
import type { EvidenceProblem, EvidenceProblemCode } from './problem.js';

type Issue = z.core.$ZodIssue;

/** Says in plain words, with its line, each way in which an item misses its schema. */
export function schemaProblems(
  item: LocatedItem,
  error: z.ZodError,
  knownFields: readonly string[],
): EvidenceProblem[] {
  return error.issues.flatMap((issue) => problemsOf(item, issue, knownFields));
}

function problemsOf(item: LocatedItem, issue: Issue, knownFields: readonly string[]): EvidenceProblem[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  const { file } = item;
  const at = (code: EvidenceProblemCode, message: string, expected: string): EvidenceProblem[] => [
    { code, file, line: item.lineOf(path), message, expected },
  ];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      code: 'field.unknown',
      file,
      line: item.lineOfKey(path, key),
      message: `there is no field \`${nameOf([...path, key])}\``,
      expected:
        path.length === 0
          ? `one of ${listed(nearestOrAll(key, knownFields))}`
          : 'one of the fields in docs/evidence-format.md',
    }));
  }
  const found = valueAt(item.value, path);
  const name = nameOf(path);
  const expected = expectationOf(issue);
  if (found === undefined) return at('field.missing', `\`${name}\` is missing`, expected);
  if (found === null)
    return at('field.type', `\`${name}\` is empty`, `${expected}, or no \`${name}\` at all`);
  const shown = `\`${name}\` is ${shorten(JSON.stringify(found))}`;
  if (issue.code === 'invalid_type') return at('field.type', shown, expected);
  if (issue.code === 'invalid_format' && isSlugField(path)) return at('slug.format', shown, expected);
  return at('field.value', shown, expected);
}

const isSlugField = (path: FieldPath): boolean =>
  path.length === 1 && (path[0] === 'slug' || path[0] === 'id');

function expectationOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `one of ${listed(issue.values.map(String))}`;
    case 'invalid_union': {
      const branches = issue.errors.flatMap(([first]) => (first === undefined ? [] : [expectationOf(first)]));
      return [...new Set(branches)].join(' or ');
    }
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `a number ${issue.inclusive === true ? 'of at least' : 'above'} ${issue.minimum}`
        : issue.origin === 'array'
          ? `a list of ${issue.minimum}`
          : 'a text that is not empty';
    case 'too_big':
      return issue.origin === 'array' ? `a list of ${issue.maximum}` : `at most ${issue.maximum}`;
    default:
      return issue.message;
  }
}

const typeNames: Partial<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list of two numbers',
  object: 'a map of fields',
};

const nameOf = (path: FieldPath): string =>
  path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`)).join('') ||
  'entry';

const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

function nearestOrAll(key: string, known: readonly string[]): readonly string[] {
  const close = nearest(key, known);
  return close.length > 0 ? close : known;
}

function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined),
    value,
  );
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
