/** 读出来的: the recognised report, section by section, each field to be corrected where it stands. */

import { useLayoutEffect, useRef } from 'react';
import { notesOfTable } from '../../document/index.ts';
import type { FactId, Form, SectionId, TextId } from '../../form/index.ts';
import { formOf, sectionHeading } from '../../form/index.ts';
import { textOf } from '../../report/index.ts';
import { nameOfFact, shortNameOfText } from '../sentences/places.ts';
import { sentenceOfNote } from '../sentences/reading.ts';
import { isCell, isFact } from '../sentences/review.ts';
import { FoundFee } from './FoundFee.tsx';
import { FieldMark, FoundField } from './FoundField.tsx';
import { FoundTable } from './FoundTable.tsx';
import { fieldElement, focusField } from './focusField.ts';
import { revealWithin } from './revealWithin.ts';
import { useReviewed } from './useReview.ts';

export function FoundPane() {
  const { now, fields, look } = useReviewed();
  const pane = useRef<HTMLElement>(null);
  const form = formOf(now.report.form);

  // What was chosen in the original, or by a count, is brought into sight here.
  useLayoutEffect(() => {
    const [first] = look?.fields ?? [];
    if (!pane.current || first === undefined || look?.from === 'found') return;
    const element = fieldElement(pane.current, first);
    if (!element) return;
    if (look?.from === 'counts') focusField(pane.current, first);
    revealWithin(pane.current, element);
  }, [look]);

  const general = [...new Set(notesOfTable(now.notes, null).map(sentenceOfNote))];
  const facts = fields.filter(({ field }) => field === 'year' || isFact(field));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
    <section className="proof-found" ref={pane} aria-label="读出来的" tabIndex={0}>
      {general.length > 0 && (
        <ul className="found-notes">
          {general.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <section className="card found">
        <h2>标题和引言</h2>
        <div className="found-facts">
          {facts.map(({ field }) => (
            <FoundFact key={field} field={field as FactId | 'year'} />
          ))}
        </div>
        <FoundText text="preamble" />
        <p className="found-form">{form.name}</p>
      </section>
      {form.sections.map(section => (
        <SectionFound key={section.id} id={section.id} form={form} />
      ))}
    </section>
  );
}

function SectionFound({ id, form }: { readonly id: SectionId; readonly form: Form }) {
  const { fields, read } = useReviewed();
  const texts = fields.filter(
    ({ field }) => !isCell(read.report, field) && (field === id || field.startsWith(`${id}.`)),
  );
  const tables = form.tables.filter(table => table.section === id);
  return (
    <section className="card found">
      <h2>{sectionHeading(form, id)}</h2>
      {texts.map(({ field }) => (
        <FoundText key={field} text={field as TextId} />
      ))}
      {tables.map(table =>
        table.id === 'fee' ? (
          <FoundFee key={table.id} table={table} />
        ) : (
          <FoundTable key={table.id} table={table} />
        ),
      )}
    </section>
  );
}

function FoundFact({ field }: { field: FactId | 'year' }) {
  return (
    <div className={`found-fact ${field === 'organ' || field === 'address' ? 'found-fact-wide' : ''}`}>
      <span className="found-label">
        {field === 'year' ? '年度' : nameOfFact(field)} <FieldMark field={field} />
      </span>
      <FoundField field={field} kind="line" />
    </div>
  );
}

function FoundText({ text }: { text: TextId }) {
  const { report } = useReviewed().now;
  return (
    <div className="found-text">
      <span className="found-label">
        {text === 'overview.intro' && textOf(report, text) === '' ? '文字' : shortNameOfText(text, report)}{' '}
        <FieldMark field={text} />
      </span>
      <FoundField field={text} kind="text" />
    </div>
  );
}
