import { FURNITURE, type FurnitureRow } from '../../packs/furniture.schema.ts';
import type { Knowledge } from '../../packs/knowledge.ts';
import { REPAIRS, type Repair } from '../../packs/repairs.schema.ts';
import { matchFurniture } from './blocks/furniture.ts';
import { startDraft } from './draft.ts';
import { type CleaningKnowledge, compileKnowledge } from './knowledge.ts';
import { readOptions } from './options.schema.ts';
import { runRepairs } from './pass-repairs.ts';

/** Runs the examples that the rules carry: what fails, in words; nothing when all are sound. */
export function checkExamples(tools: { readonly knowledge: Knowledge }): readonly string[] {
  const compiled = compileKnowledge(tools.knowledge, readOptions({}));
  return [
    ...tools.knowledge.rows(REPAIRS).flatMap(({ row }) => checkRepair(row, compiled)),
    ...tools.knowledge.rows(FURNITURE).flatMap(({ row }) => checkFurniture(row, compiled)),
  ];
}

/** A line must be taken for what its row says, and a sentence of an article for nothing. */
function checkFurniture(row: FurnitureRow, { furniture }: CleaningKnowledge): readonly string[] {
  const found = (line: string): string | null => matchFurniture(furniture, line)?.row.id ?? null;
  return [
    ...row.yes
      .filter((line) => found(line) !== row.id)
      .map((line) => `${row.id}: "${line}" is ${found(line)}`),
    ...row.no.filter((line) => found(line) !== null).map((line) => `${row.id}: "${line}" is ${found(line)}`),
  ];
}

/** With all rules at work: a text must come out as its rule says, and a text to be left alone untouched. */
function checkRepair(rule: Repair, knowledge: CleaningKnowledge): readonly string[] {
  const cases = [...rule.yes, ...rule.no.map((text) => [text, text] as const)];
  const wrong = cases.flatMap(([text, expected]) => {
    const found = runRepairs(startDraft(text), knowledge.repairs).draft.view.text;
    return found === expected ? [] : [`${rule.id}: "${text}" became "${found}", not "${expected}"`];
  });
  const idle = rule.yes.filter(([text]) => !rule.triggers.some((trigger) => text.includes(trigger)));
  return [...wrong, ...idle.map(([text]) => `${rule.id}: no trigger stands in "${text}"`)];
}
