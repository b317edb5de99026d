/** The head of a wizard step: its heading as printed, what it is about, the law that asks for it, and how to fill it in. */

import { useId, useState } from 'react';
import type { ContentStepId, SectionId } from '../../form/index.ts';
import { formOf, sectionHeading } from '../../form/index.ts';
import { StepGuide } from '../guide/load.tsx';
import { Icon } from '../parts/Icon.tsx';

interface Props {
  readonly title: string;
  readonly about: string;
  readonly basis?: string;
  /** The step that 怎么填 explains; absent: there is nothing to fill in. */
  readonly guide?: ContentStepId;
}

/** Who opened the guide in one step finds it open in the next. */
let keptOpen = false;

export function StepHead({ title, about, basis, guide }: Props) {
  const [isOpen, setIsOpen] = useState(keptOpen);
  const id = useId();
  const toggle = () => {
    keptOpen = !isOpen;
    setIsOpen(!isOpen);
  };
  return (
    <header className="step-head">
      <h2 tabIndex={-1}>{title}</h2>
      <p>
        {about}
        {basis && <span className="step-basis">依据：{basis}</span>}
        {guide && (
          <button
            type="button"
            className="guide-toggle"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={toggle}
          >
            怎么填 <Icon name={isOpen ? 'up' : 'down'} />
          </button>
        )}
      </p>
      {guide && isOpen && (
        <div className="guide" id={id}>
          <StepGuide step={guide} />
        </div>
      )}
    </header>
  );
}

export function SectionHead({ id }: { id: SectionId }) {
  const form = formOf('2021');
  const section = form.sections.find(candidate => candidate.id === id);
  return (
    <StepHead
      title={sectionHeading(form, id)}
      about={section?.about ?? ''}
      basis={section?.basis ?? ''}
      guide={id}
    />
  );
}
