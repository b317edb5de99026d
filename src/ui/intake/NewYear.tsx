/** 作为上年报告: the new year's report begins with it. */

import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useMemo } from 'react';
import { useForm } from 'react-hook-form';
import { carryOver, type DraftContent, factOf, type LastYear } from '../../report/index.ts';
import { InputField } from '../parts/InputField.tsx';
import { useServices } from '../services.tsx';
import { type NewReportValues, newReportSchema, yearOf } from '../steps/schema.ts';
import { CarryPreview } from './CarryPreview.tsx';
import type { Intake } from './intake.ts';
import { KeepAnswer, useKeepDraft } from './keepDraft.tsx';

interface Props {
  readonly intake: Intake;
  /** As it was read, with what the clerk corrected. */
  readonly lastYear: LastYear;
  /** What the file brought that this version does not know: it goes out again with the new draft. */
  readonly unknown?: DraftContent['unknown'];
}

export function NewYear({ intake, lastYear, unknown }: Props) {
  const { keep, forget, ...keeping } = useKeepDraft(intake, lastYear);
  const { today } = useServices();
  const organ = factOf(lastYear.report, 'organ');
  const usual = lastYear.report.year === null ? today().getFullYear() - 1 : lastYear.report.year + 1;
  const { register, formState, handleSubmit, resetField, trigger, watch } = useForm<NewReportValues>({
    resolver: zodResolver(newReportSchema),
    mode: 'onChange',
    defaultValues: { organ, year: String(usual) },
  });
  const { organ: isOwnOrgan = false, year: isOwnYear = false } = formState.dirtyFields;
  // What is corrected in the review is followed, field by field, until the clerk writes something else here. What is
  // lacking or cannot be is said before the button is pressed.
  useEffect(() => {
    if (!isOwnOrgan) resetField('organ', { defaultValue: organ });
    if (!isOwnYear) resetField('year', { defaultValue: String(usual) });
    void trigger();
  }, [organ, usual, isOwnOrgan, isOwnYear, resetField, trigger]);
  const year = yearOf(watch('year'));
  const carried = useMemo(() => carryOver(lastYear, year ?? usual), [lastYear, year, usual]);

  const begin = handleSubmit(values => {
    const { report } = carryOver(lastYear, yearOf(values.year) ?? usual);
    return keep({
      report: { ...report, facts: { ...report.facts, organ: values.organ.trim() } },
      lastYear,
      ...(unknown && { unknown }),
    });
  });

  return (
    <form noValidate onSubmit={event => void begin(event)}>
      <InputField
        label="机关名称"
        error={formState.errors.organ?.message}
        input={register('organ', { onChange: forget })}
      />
      <InputField
        label="新报告的年度"
        inputMode="numeric"
        error={formState.errors.year?.message}
        input={register('year', { onChange: forget })}
      />
      <CarryPreview carried={carried} lastYear={lastYear} />
      <KeepAnswer {...keeping} />
      {keeping.state.kind !== 'asking' && (
        <div className="review-begin-foot">
          <button
            type="submit"
            className="button button-primary button-wide"
            disabled={keeping.state.kind === 'busy' || formState.errors.year !== undefined}
          >
            {year === null ? '开始编新报告' : `开始编 ${year} 年报告`}
          </button>
        </div>
      )}
    </form>
  );
}
