import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { MadeTestCase } from '@weegbrug/core/api';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { request } from '../../../connection/request.ts';
import { useText } from '../../../messages/useText.ts';
import { pathOf } from '../parts/configurationPart.ts';

/** "Test met dit project": a test case of its answers, without personal data, and on to that case. */
export const MakeTestCase = ({ code }: { code: string }) => {
  const { t } = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const make = useMutation({
    mutationFn: () => request<MadeTestCase>(`/projects/${encodeURIComponent(code)}/test-cases`, { method: 'POST' }),
    onSuccess: async ({ key }) => {
      await client.invalidateQueries({ queryKey: ['configuration'] });
      await navigate(pathOf('testCases', key));
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
