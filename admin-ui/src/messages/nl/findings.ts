export const findings = {
  'finding.title': 'Bevindingen van de controle',
  'finding.none': 'Geen problemen gevonden',
  'finding.take': 'Neem over',
  'finding.takeOf': 'Neem over: %{label}',
  'finding.decision': 'Bekijk besluit',
  'finding.mended': 'Bevinding opgelost',
  'finding.more': 'Toon alle %{count}',
} as const;
