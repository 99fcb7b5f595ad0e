export const findings = {
  'finding.title': 'Findings of the check',
  'finding.none': 'No problems found',
  'finding.take': 'Take over',
  'finding.takeOf': 'Take over: %{label}',
  'finding.mended': 'Finding mended',
  'finding.more': 'Show all %{count}',
} as const;
