/** 基本信息: organ and year, whom to ask, and the preamble. */

import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo } from 'react';
import { useForm } from 'react-hook-form';
import type { FactId } from '../../form/index.ts';
import { factOf, standardPreamble, titleOf } from '../../report/index.ts';
import { useEditor, useReport } from '../editor/context.tsx';
import { InputField } from '../parts/InputField.tsx';
import { StepHead } from './StepHead.tsx';
import { type BasicValues, basicSchema } from './schema.ts';
import { TextField } from './TextField.tsx';

const contactFacts = [
  { fact: 'address', label: '地址', placeholder: '例如：××县××镇××路1号' },
  { fact: 'postcode', label: '邮政编码', placeholder: '6 位数字' },
  { fact: 'phone', label: '电话', placeholder: '例如：0379-12345678' },
  { fact: 'email', label: '电子邮箱', placeholder: '没有可以不填' },
] as const satisfies readonly { fact: FactId; label: string; placeholder: string }[];

export function BasicStep() {
  const { edit } = useEditor();
  const report = useReport();
  const values = useMemo(
    (): BasicValues => ({
      organ: factOf(report, 'organ'),
      year: report.year === null ? '' : String(report.year),
      address: factOf(report, 'address'),
      postcode: factOf(report, 'postcode'),
      phone: factOf(report, 'phone'),
      email: factOf(report, 'email'),
    }),
    [report],
  );
  const { register, formState } = useForm<BasicValues>({
    values,
    resolver: zodResolver(basicSchema),
    mode: 'onChange',
  });
  const { errors } = formState;

  const putFact = (fact: FactId, value: string) =>
    edit({ label: '修改基本信息', changes: [{ kind: 'fact', fact, value }], merge: `fact ${fact}` });
  const putYear = (value: string) => {
    const year = /^\d{4}$/.test(value.trim()) ? Number(value) : null;
    if (year !== null) edit({ label: '修改年度', changes: [{ kind: 'year', value: year }], merge: 'year' });
  };

  return (
    <section>
      <StepHead
        title="基本信息"
        about="先核对机关名称和年度，它们会出现在标题里；联系方式写在报告开头，方便群众询问。"
      />
      <p className="title-preview">
        <span>报告标题</span>
        {titleOf(report)}
      </p>
      <form className="fields-two" onSubmit={event => event.preventDefault()}>
        <InputField
          label="机关名称"
          help="写全称，与公章一致。"
          place="fact:organ"
          error={errors.organ?.message}
          input={register('organ', { onChange: event => putFact('organ', event.target.value) })}
        />
        <InputField
          label="年度"
          help="报告的是哪一年，不是写报告的这一年。"
          place="year"
          inputMode="numeric"
          error={errors.year?.message}
          input={register('year', { onChange: event => putYear(event.target.value) })}
        />
        {contactFacts.map(({ fact, label, placeholder }) => (
          <InputField
            key={fact}
            label={label}
            place={`fact:${fact}`}
            placeholder={placeholder}
            error={errors[fact]?.message}
            input={register(fact, { onChange: event => putFact(fact, event.target.value) })}
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
                changes: [{ kind: 'text', text: 'preamble', value: standardPreamble(report) }],
              })
            }
          >
            填入标准引言
          </button>
        }
      />
    </section>
  );
}
