export const findings = {
  'finding.title': 'Findings of the check',
  'finding.none': 'No problems found',
  'finding.take': 'Take over',
  'finding.takeOf': 'Take over: %{label}',
  'finding.decision': 'View the decision',
  'finding.mended': 'Finding mended',
  'finding.more': 'Show all %{count}',
} as const;
