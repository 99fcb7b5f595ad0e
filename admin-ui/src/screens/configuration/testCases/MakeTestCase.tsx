import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { MadeTestCase } from '@weegbrug/core/api';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { request } from '../../../connection/request.ts';
import { useText } from '../../../messages/useText.ts';
import { pathOf } from '../parts/configurationPart.ts';
import type { MadeOf } from './MadeNotice.tsx';

/** "Test met dit project": a test case of its answers, without personal data, and on to that case. */
export const MakeTestCase = ({ code }: { code: string }) => {
  const { t } = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const make = useMutation({
    mutationFn: () => request<MadeTestCase>(`/projects/${encodeURIComponent(code)}/test-cases`, { method: 'POST' }),
    onSuccess: async ({ key, differs }) => {
      await client.invalidateQueries({ queryKey: ['configuration'] });
      const state: MadeOf = { madeOf: { code, differs } };
      await navigate(pathOf('testCases', key), { state });
    },
  });
  return (
    <>
      <button type="button" className="btn" disabled={make.isPending} onClick={() => make.mutate()}>
        {t('testCases.make')}
      </button>
      {make.isError && <ProblemNotice error={make.error} />}
    </>
  );
};
