/** The head of a wizard step: its heading as printed, what it is about, and the law that asks for it. */

import type { SectionId } from '../../form/index.ts';
import { formOf, sectionHeading } from '../../form/index.ts';

export function StepHead({ title, about, basis }: { title: string; about: string; basis?: string }) {
  return (
    <header className="step-head">
      <h2 tabIndex={-1}>{title}</h2>
      <p>
        {about}
        {basis && <span className="step-basis">依据：{basis}</span>}
      </p>
    </header>
  );
}

export function SectionHead({ id }: { id: SectionId }) {
  const form = formOf('2021');
  const section = form.sections.find(candidate => candidate.id === id);
  return (
    <StepHead title={sectionHeading(form, id)} about={section?.about ?? ''} basis={section?.basis ?? ''} />
  );
}
