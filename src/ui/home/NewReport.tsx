/** 新建报告: begin with nothing but the organ and the year. */

import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { emptyReport } from '../../report/index.ts';
import { KeepAnswer, useKeepDraft } from '../intake/keepDraft.tsx';
import { InputField } from '../parts/InputField.tsx';
import { useServices } from '../services.tsx';
import { type NewReportValues, newReportSchema, yearOf } from '../steps/schema.ts';
import { deadlineOf } from './deadline.ts';

export function NewReport() {
  const { today } = useServices();
  const { keep, forget, ...keeping } = useKeepDraft();
  const { register, handleSubmit, formState } = useForm<NewReportValues>({
    resolver: zodResolver(newReportSchema),
    defaultValues: { organ: '', year: String(deadlineOf(today()).year) },
  });

  const submit = handleSubmit(({ organ, year }) =>
    keep({ report: emptyReport(organ.trim(), yearOf(year)), lastYear: null }),
  );

  return (
    <form className="card way way-new" noValidate onSubmit={event => void submit(event)}>
      <h2>没有上年报告：新建一份空白的</h2>
      <div className="new-fields">
        <InputField
          label="机关名称"
          placeholder="××县××镇人民政府"
          error={formState.errors.organ?.message}
          input={register('organ', { onChange: forget })}
        />
        <InputField
          label="年度"
          inputMode="numeric"
          error={formState.errors.year?.message}
          input={register('year', { onChange: forget })}
        />
        {keeping.state.kind !== 'asking' && (
          <button type="submit" className="button" disabled={keeping.state.kind === 'busy'}>
            新建
          </button>
        )}
      </div>
      <KeepAnswer {...keeping} />
    </form>
  );
}
