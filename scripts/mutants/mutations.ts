/** Small mistakes to make in a source file, one at a time: each is one that a person could make. */
import { parseSync } from 'rolldown/utils';

/** One mistake: a piece of the source, and what replaces it. */
export interface Mutation {
  file: string;
  line: number;
  start: number;
  end: number;
  original: string;
  replacement: string;
}

interface Node {
  type: string;
  start: number;
  end: number;
  [part: string]: unknown;
}

const SWAPPED: Readonly<Record<string, readonly string[]>> = {
  '===': ['!=='],
  '!==': ['==='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '&': ['|'],
  '&&': ['||'],
  '||': ['&&'],
  '+=': ['-='],
  '-=': ['+='],
};
const METHODS: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
  round: 'floor',
  startsWith: 'endsWith',
  toReversed: 'slice',
};

/** Every mutation of a source, in order of position. */
export function mutationsOf(file: string, source: string): Mutation[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  const found: Mutation[] = [];
  const put = (start: number, end: number, replacement: string) => {
    const line = source.slice(0, start).split('\n').length;
    found.push({ file, line, start, end, original: source.slice(start, end), replacement });
  };
  walk(program as unknown as Node, (node) => mutate(node, source, put));
  return found.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** The source with one mutation made. */
export function mutated(source: string, { start, end, replacement }: Mutation): string {
  return source.slice(0, start) + replacement + source.slice(end);
}

function walk(node: Node, visit: (node: Node) => void): void {
  // Types do nothing at run time, and imports and property names are not decisions.
  if (
    node.type.startsWith('TS') &&
    !['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'].includes(node.type)
  )
    return;
  if (node.type === 'ImportDeclaration' || (node.type === 'ExportNamedDeclaration' && node.exportKind === 'type'))
    return;
  visit(node);
  for (const [part, child] of Object.entries(node)) {
    if (part === 'key' || part === 'typeAnnotation') continue;
    for (const one of Array.isArray(child) ? child : [child]) if (isNode(one)) walk(one, visit);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function mutate(node: Node, source: string, put: (start: number, end: number, replacement: string) => void): void {
  const { start, end } = node;
  const at = (part: unknown) => part as Node;
  const text = (part: unknown) => source.slice(at(part).start, at(part).end);
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression': {
      const between = [at(node.left).end, at(node.right).start] as const;
      const operator = String(node.operator);
      const swaps = operator === '+' && !/['"`]/.test(source.slice(start, end)) ? ['-'] : (SWAPPED[operator] ?? []);
      for (const other of swaps) put(...between, ` ${other} `);
      if (operator === '??') put(start, end, `(${text(node.right)})`);
      return;
    }
    case 'UnaryExpression':
      if (node.operator === '!' || node.operator === '-') put(start, end, text(node.argument));
      return;
    case 'ConditionalExpression':
    case 'IfStatement':
      for (const constant of ['true', 'false']) put(at(node.test).start, at(node.test).end, constant);
      return;
    case 'ReturnStatement':
      if (node.argument && text(node.argument) !== 'null')
        put(at(node.argument).start, at(node.argument).end, 'null as never');
      return;
    case 'Literal':
      if (typeof node.value === 'boolean') put(start, end, String(!node.value));
      if (typeof node.value === 'number') put(start, end, String(node.value + 1));
      if (typeof node.value === 'string' && node.value !== '') put(start, end, "''");
      return;
    case 'MemberExpression': {
      const other = METHODS[text(node.property)];
      if (other && node.computed !== true) put(at(node.property).start, at(node.property).end, other);
      return;
    }
    case 'CallExpression': {
      const callee = at(node.callee);
      const dropped = callee.type === 'MemberExpression' && ['filter', 'toSorted'].includes(text(callee.property));
      if (dropped) put(at(callee.object).end, end, text(callee.property) === 'filter' ? '.slice()' : '.slice()');
      return;
    }
  }
}
