/** 基本信息: organ and year, whom to ask, and the preamble. */

import { zodResolver } from '@hookform/resolvers/zod';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { useForm } from 'react-hook-form';
import type { FactId } from '../../form/index.ts';
import { factOf, plainMarks, standardPreamble, textIdsOf, titleOf } from '../../report/index.ts';
import { useDraft, useEditor } from '../editor/context.tsx';
import { MoveYears } from '../narrative/MoveYears.tsx';
import { TextField } from '../narrative/TextField.tsx';
import { InputField } from '../parts/InputField.tsx';
import { StepHead } from './StepHead.tsx';
import { type BasicValues, basicSchema, yearOf } from './schema.ts';

const contactFacts = [
  { fact: 'address', label: '地址', placeholder: '例如：××县××镇××路1号' },
  { fact: 'postcode', label: '邮政编码', placeholder: '6 位数字' },
  { fact: 'phone', label: '电话', placeholder: '例如：0379-12345678' },
  { fact: 'email', label: '电子邮箱', placeholder: '没有可以不填' },
] as const satisfies readonly { fact: FactId; label: string; placeholder: string }[];

/** What stands in the report, as the fields show it. */
function useBasicValues(): BasicValues {
  const organ = useDraft(({ report }) => factOf(report, 'organ'));
  const year = useDraft(({ report }) => (report.year === null ? '' : String(report.year)));
  const address = useDraft(({ report }) => factOf(report, 'address'));
  const postcode = useDraft(({ report }) => factOf(report, 'postcode'));
  const phone = useDraft(({ report }) => factOf(report, 'phone'));
  const email = useDraft(({ report }) => factOf(report, 'email'));
  return useMemo(
    () => ({ organ, year, address, postcode, phone, email }),
    [organ, year, address, postcode, phone, email],
  );
}

const fields = ['organ', 'year', 'address', 'postcode', 'phone', 'email'] as const;

/** What the text of a field means in the report; `null`: nothing, the report keeps what it has. */
function meaningOf(field: keyof BasicValues, text: string): string | null {
  if (field === 'year') {
    const year = yearOf(text);
    return year === null ? null : String(year);
  }
  return field === 'postcode' || field === 'phone' ? plainMarks(text) : text;
}

export function BasicStep() {
  const { edit, session, openImport } = useEditor();
  const title = useDraft(({ report }) => titleOf(report));
  const values = useBasicValues();
  const { register, formState, getValues, setValue, trigger } = useForm<BasicValues>({
    defaultValues: values,
    resolver: zodResolver(basicSchema),
    mode: 'onChange',
  });
  const { errors } = formState;

  // A draft may come with something wrong in it: said before anything is typed.
  useEffect(() => void trigger(), [trigger]);

  // What is typed stands as typed; what changed in the report by other means (undo) is put into its field.
  const known = useRef(values);
  useEffect(() => {
    for (const field of fields) {
      const changed = values[field] !== known.current[field];
      if (changed && meaningOf(field, getValues(field)) !== values[field]) {
        setValue(field, values[field], { shouldValidate: true });
      }
    }
    known.current = values;
  }, [values, getValues, setValue]);

  const put = (field: keyof BasicValues, text: string) => {
    const value = meaningOf(field, text);
    if (value === null) return;
    if (field === 'year') {
      edit({ label: '修改年度', changes: [{ kind: 'year', value: Number(value) }], merge: 'year' });
    } else {
      edit({
        label: '修改基本信息',
        changes: [{ kind: 'fact', fact: field, value }],
        merge: `fact ${field}`,
      });
    }
  };

  /** The input of a field: on leaving it, what was understood is shown plainly. */
  const inputOf = (field: keyof BasicValues) =>
    register(field, {
      onChange: event => put(field, event.target.value),
      onBlur: event => {
        const value = meaningOf(field, event.target.value);
        if (value !== null && value !== event.target.value) setValue(field, value, { shouldValidate: true });
      },
    });

  /** While the year is no year, the report does not have it: Ctrl+Z takes back the typing, not something else. */
  const onYearKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
    if (!isUndo || meaningOf('year', event.currentTarget.value) !== null) return;
    event.preventDefault();
    event.stopPropagation();
    setValue('year', values.year, { shouldValidate: true });
  };

  return (
    <section>
      <StepHead
        title="基本信息"
        guide="basic"
        about="先核对机关名称和年度，它们会出现在标题里；联系方式写在报告开头，方便群众询问。联系方式和引言可以空着，也算完成，不过一般都写。"
      />
      <p className="title-preview">
        <span>报告标题</span>
        {title}
      </p>
      <AllYears />
      <form className="fields-two" onSubmit={event => event.preventDefault()}>
        <InputField
          label="机关名称"
          help="写全称，与公章一致。"
          place="fact:organ"
          error={errors.organ?.message}
          input={inputOf('organ')}
        />
        <InputField
          label="年度"
          help="报告的是哪一年，不是写报告的这一年。"
          place="year"
          inputMode="numeric"
          error={errors.year?.message}
          onKeyDown={onYearKey}
          input={inputOf('year')}
        />
        {contactFacts.map(({ fact, label, placeholder }) => (
          <InputField
            key={fact}
            label={label}
            place={`fact:${fact}`}
            placeholder={placeholder}
            error={errors[fact]?.message}
            input={inputOf(fact)}
          />
        ))}
      </form>
      <TextField
        text="preamble"
        label="引言"
        help="标题下面的一段话：依据、六个部分、统计期限。联系方式那一句会按上面填的自动写上，这里不用再写。"
        rows={4}
        tools={
          <button
            type="button"
            className="button button-small"
            onClick={() =>
              edit({
                label: '填入标准引言',
                changes: [
                  { kind: 'text', text: 'preamble', value: standardPreamble(session.getSnapshot().report) },
                ],
              })
            }
          >
            填入标准引言
          </button>
        }
      />
      <p className="basic-import">
        已经有人写了今年的稿子？
        <button type="button" className="button button-small" onClick={() => openImport('thisYear')}>
          导入，对比后取用
        </button>
      </p>
    </section>
  );
}

/** Right after the import this is where the clerk is: the years of all texts, not only of those on this step. */
function AllYears() {
  const parts = useDraft(({ report }) => report.parts);
  const { session } = useEditor();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts are all that tells one report's texts from another's
  const texts = useMemo(() => textIdsOf(session.getSnapshot().report), [parts, session]);
  return <MoveYears texts={texts} isPlace />;
}
