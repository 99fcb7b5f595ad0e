import type { ConfigurationDraftView, ConfigurationSchemas } from '@weegbrug/core/api';
import type { FormDefinition, TownLists } from '@weegbrug/core/forms';
import type { WeighingFramework } from '@weegbrug/core/framework';
import type { LocalizedText } from '@weegbrug/core/shared';
import type { WorkflowDefinition } from '@weegbrug/core/workflow';

export type ConfigurationPart = keyof ConfigurationSchemas;
export type ConfigurationProblem = ConfigurationDraftView['problems'][number];
export type DraftChange = ConfigurationDraftView['changed'][number];
type Named = { key: string; name: LocalizedText };

/** The content of a draft as far as the screens read it by name; a draft may be unfinished, so everything can be absent. */
export type DraftContent = {
  municipality?: Omit<TownLists, 'people'> & {
    name?: LocalizedText;
    people?: readonly (NonNullable<TownLists['people']>[number] & { account?: string })[];
    plugins?: readonly { name: string }[];
  };
  framework?: WeighingFramework;
  texts?: Readonly<Record<string, LocalizedText>>;
  projectTypes?: Readonly<
    Record<
      string,
      Named & { form: string; workflow: string; criteria?: readonly string[]; ruleSets?: readonly string[]; documents?: readonly string[] }
    >
  >;
  forms?: Readonly<Record<string, FormDefinition>>;
  ruleSets?: Readonly<Record<string, Named & { purpose: string }>>;
  workflows?: Readonly<Record<string, WorkflowDefinition>>;
  roles?: Readonly<Record<string, Named>>;
  documents?: Readonly<Record<string, Named & { template: string }>>;
  testCases?: Readonly<Record<string, Named & { projectType: string }>>;
  templates?: Readonly<Record<string, string>>;
};
