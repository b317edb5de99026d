/** The phrases that state figures of the tables, with their present values, to be put into the text. */

import { stepOf } from '../../check/index.ts';
import type { DeclaredPartId, TextId } from '../../form/index.ts';
import { type PhraseId, phraseOf, phrases, writePhrase } from '../../report/index.ts';
import { useEditor, useReport } from '../editor/context.tsx';
import { stepName } from '../sentences/steps.ts';
import { insertWords } from './paragraphEdits.ts';
import type { TextEdits } from './textEdits.ts';

const documents = ['issued', 'repealed', 'inForce'] as const;
const decisions = ['licensing', 'penalties', 'coercion'] as const;
const disputes = ['reviews', 'lawsuits', 'disputes'] as const;

/** What fits the usual parts; any other text is offered everything. */
const fitting: Readonly<Partial<Record<DeclaredPartId, readonly PhraseId[]>>> = {
  proactive: [...documents, ...decisions],
  onRequest: phrases
    .map(({ id }) => id)
    .filter(id => ![...documents, ...decisions].some(other => other === id)),
  management: documents,
  supervision: disputes,
};

const offeredFor = (text: TextId): readonly PhraseId[] =>
  fitting[text.replace(/^overview\./, '') as DeclaredPartId] ?? phrases.map(({ id }) => id);

export function FigureMenu({ text, edits }: { text: TextId; edits: TextEdits }) {
  const report = useReport();
  const { goToStep } = useEditor();
  const offered = offeredFor(text).map(id => ({ id, words: writePhrase(report, id) }));
  const known = offered.filter(({ words }) => words !== null);
  const unknown = offered.filter(({ words }) => words === null);
  const [missing] = unknown.flatMap(({ id }) => phraseOf(id).cells);
  const step = missing && stepOf({ kind: 'cell', cell: missing });
  return (
    <fieldset className="figure-menu">
      <legend>点一下，就写到光标那里；表里的数字改了，校核会提醒改文字</legend>
      {known.map(({ id, words }) => (
        <button
          type="button"
          key={id}
          className="button button-small"
          onMouseDown={event => event.preventDefault()}
          onClick={() => edits.put('插入数字', insertWords(edits.written(), words ?? ''))}
        >
          {words}
        </button>
      ))}
      {step && (
        <p className="field-help">
          {known.length > 0 ? `另有 ${unknown.length} 句` : '这些句子'}要等表里的数字填好：
          <button type="button" className="button-link" onClick={() => goToStep(step)}>
            去填“{stepName(step)}”
          </button>
        </p>
      )}
    </fieldset>
  );
}
